package io.marshrut.recurring.web;

import io.marshrut.directory.Directory;
import io.marshrut.journal.EventWords;
import io.marshrut.journal.JournalEntry;
import io.marshrut.journal.SubjectTitles;
import io.marshrut.recurring.FiledOccurrence;
import io.marshrut.recurring.LineLook;
import io.marshrut.recurring.RecurringPlan;
import io.marshrut.recurring.RecurringPlans;
import io.marshrut.requests.CatalogEntry;
import io.marshrut.requests.Catalogue;
import io.marshrut.requests.FormField;
import io.marshrut.requests.Requests;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.shared.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the card of a plan shows. */
@Component
class PlanCard {

    /** An entry of the history; {@code who} is empty where nobody did it. */
    record Entry(Instant at, String who, String what, String comment) {}

    /** Lines shown at once; those that come next are first. */
    private static final int MOST_LINES = 100;

    private final RecurringPlans plans;
    private final Catalogue catalogue;
    private final Requests requests;
    private final ObjectProvider<SubjectTitles> titles;
    private final Directory directory;
    private final EventWords words;
    private final Texts texts;

    PlanCard(
            RecurringPlans plans,
            Catalogue catalogue,
            Requests requests,
            ObjectProvider<SubjectTitles> titles,
            Directory directory,
            EventWords words,
            Texts texts) {
        this.plans = plans;
        this.catalogue = catalogue;
        this.requests = requests;
        this.titles = titles;
        this.directory = directory;
        this.words = words;
        this.texts = texts;
    }

    void fill(Caller caller, UUID id, Paged.Request page, Model model) {
        RecurringPlan plan = plans.get(caller, id);
        Optional<CatalogEntry> entry = catalogue.all().stream()
                .filter(one -> one.kind().equals(plan.kind()))
                .findFirst();
        model.addAttribute("plan", plan);
        model.addAttribute("kind", kinds(caller.locale()).getOrDefault(plan.kind(), plan.kind()));
        model.addAttribute("kindThere", entry.isPresent());
        model.addAttribute("errors", errors(plan, entry, caller.locale()));
        model.addAttribute("fieldRows", fields(plan, entry, caller.locale()));
        List<LineLook> lines = plans.lines(caller, id);
        model.addAttribute("lineCount", lines.size());
        model.addAttribute("lines", lines.subList(0, Math.min(MOST_LINES, lines.size())));
        Paged<FiledOccurrence> found = plans.occurrences(caller, id, page);
        model.addAttribute("found", found);
        model.addAttribute("requestTitles", titles(caller, found.items()));
        model.addAttribute("assetNames", assetNames(lines));
        model.addAttribute("timeline", timeline(plans.timeline(caller, id), caller.locale()));
    }

    /** Titles of kinds by their code. */
    Map<String, String> kinds(Locale language) {
        return catalogue.all().stream()
                .collect(Collectors.toMap(
                        CatalogEntry::kind, entry -> entry.title().in(language), (one, same) -> one));
    }

    /** What is wrong, each with the field it is about: «Сколько: не больше 10». */
    private List<String> errors(RecurringPlan plan, Optional<CatalogEntry> entry, Locale language) {
        return plan.errors().stream()
                .map(error -> label(error, entry, language)
                        .map(label -> label + ": " + texts.of(error, language))
                        .orElseGet(() -> texts.of(error, language)))
                .toList();
    }

    private static Optional<String> label(FieldError error, Optional<CatalogEntry> entry, Locale language) {
        String key = error.field().startsWith("fields.") ? error.field().substring("fields.".length()) : "";
        return key.isEmpty()
                ? Optional.empty()
                : Optional.of(entry.flatMap(one -> one.form().field(key))
                        .map(field -> field.label().in(language))
                        .orElse(key));
    }

    private Map<String, String> fields(RecurringPlan plan, Optional<CatalogEntry> entry, Locale language) {
        Map<String, String> rows = new java.util.LinkedHashMap<>();
        entry.ifPresent(one -> one.form().fields().stream()
                .filter(field -> plan.fields().get(field.key()) != null)
                .forEach(field -> rows.put(
                        field.label().in(language), value(field, plan.fields().get(field.key()), language))));
        return rows;
    }

    private String value(FormField field, Object value, Locale language) {
        String said = String.valueOf(value);
        return switch (field.type()) {
            case SELECT -> option(field, said, language);
            case MULTISELECT ->
                ((java.util.Collection<?>) value)
                        .stream()
                                .map(one -> option(field, String.valueOf(one), language))
                                .collect(Collectors.joining(", "));
            case BOOLEAN -> texts.get(Boolean.TRUE.equals(value) ? "requests.yes" : "requests.no", language);
            case EMPLOYEE -> directory.find(said).map(one -> one.name()).orElse(said);
            case SITE ->
                directory.findSite(said).map(one -> one.name().in(language)).orElse(said);
            default -> said;
        };
    }

    private static String option(FormField field, String value, Locale language) {
        return field.option(value).map(one -> one.label().in(language)).orElse(value);
    }

    /** Of requests that the reader may open. */
    private Map<String, SubjectTitles.Title> titles(Caller caller, List<FiledOccurrence> items) {
        Set<UUID> asked = items.stream()
                .map(FiledOccurrence::request)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<String> readable =
                requests.readableOf(caller, asked).stream().map(UUID::toString).toList();
        return titles.stream()
                .filter(one -> one.type().equals("request"))
                .findFirst()
                .map(one -> one.of(readable))
                .orElse(Map.of());
    }

    private static Map<UUID, String> assetNames(List<LineLook> lines) {
        return lines.stream()
                .filter(line -> line.asset() != null)
                .collect(Collectors.toMap(
                        line -> line.asset().id(), line -> line.asset().title(), (one, same) -> one));
    }

    private List<Entry> timeline(List<JournalEntry> entries, Locale language) {
        Map<String, String> names = words.names(entries);
        return entries.stream()
                .map(entry -> new Entry(
                        entry.at(),
                        words.actor(entry, names, language),
                        words.of(entry, names, language),
                        entry.comment()))
                .toList();
    }
}
