package io.marshrut.requests.rest;

import io.marshrut.engine.Stage;
import io.marshrut.requests.CatalogEntry;
import io.marshrut.requests.CatalogueSearch;
import io.marshrut.requests.FormField;
import io.marshrut.requests.RequestForm;
import io.marshrut.shared.Caller;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /catalog}: what may be asked for, with forms and stages; {@code ?q=} what fits these words, best first. */
@RestController
class CatalogueApi {

    record EntryAnswer(
            String kind, String desk, String title, String description, FormAnswer form, List<StageAnswer> stages) {}

    record FormAnswer(List<FieldAnswer> fields) {}

    record FieldAnswer(
            String key,
            String label,
            String hint,
            FormField.Type type,
            boolean required,
            List<OptionAnswer> options,
            BigDecimal min,
            BigDecimal max,
            Integer maxLength,
            String pattern,
            String visibleWhen) {}

    record OptionAnswer(String value, String label) {}

    record StageAnswer(
            String key, String title, String sla, List<FieldAnswer> fields, List<DocumentAnswer> requiredDocuments) {}

    record DocumentAnswer(String key, String title) {}

    private final CatalogueSearch search;

    CatalogueApi(CatalogueSearch search) {
        this.search = search;
    }

    @GetMapping("/api/v1/catalog")
    List<EntryAnswer> catalogue(Caller caller, @RequestParam(required = false) String q) {
        return search.find(caller, q).entries().stream()
                .map(entry -> answer(entry, caller.locale()))
                .toList();
    }

    private static EntryAnswer answer(CatalogEntry entry, Locale language) {
        return new EntryAnswer(
                entry.kind(),
                entry.process().desk(),
                entry.title().in(language),
                entry.description().in(language),
                form(entry.form().filing(), language),
                entry.process().stages().stream()
                        .map(stage -> stage(stage, entry.form(), language))
                        .toList());
    }

    private static FormAnswer form(RequestForm form, Locale language) {
        return new FormAnswer(fields(form, language));
    }

    private static List<FieldAnswer> fields(RequestForm form, Locale language) {
        return form.fields().stream().map(field -> field(field, language)).toList();
    }

    private static FieldAnswer field(FormField field, Locale language) {
        return new FieldAnswer(
                field.key(),
                field.label().in(language),
                field.hint() == null ? null : field.hint().in(language),
                field.type(),
                field.required(),
                field.options().stream()
                        .map(option ->
                                new OptionAnswer(option.value(), option.label().in(language)))
                        .toList(),
                field.min(),
                field.max(),
                field.maxLength(),
                field.pattern() == null ? null : field.pattern().pattern(),
                field.visibleWhen() == null ? null : field.visibleWhen().toString());
    }

    private static StageAnswer stage(Stage stage, RequestForm form, Locale language) {
        return new StageAnswer(
                stage.key(),
                stage.title().in(language),
                stage.sla(),
                fields(form.at(stage), language),
                stage.requiredDocuments().stream()
                        .map(document -> new DocumentAnswer(
                                document.key(), document.title().in(language)))
                        .toList());
    }
}
