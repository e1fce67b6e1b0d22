package io.marshrut.primarydocuments.web;

import io.marshrut.directory.Directory;
import io.marshrut.documents.DocumentCard;
import io.marshrut.ocr.model.Check;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.PageInfo;
import io.marshrut.primarydocuments.Continuations;
import io.marshrut.primarydocuments.DocumentWords;
import io.marshrut.primarydocuments.Doubts;
import io.marshrut.primarydocuments.Duplicates;
import io.marshrut.primarydocuments.FileStories;
import io.marshrut.primarydocuments.JoinedStories;
import io.marshrut.primarydocuments.PrimaryDocument;
import io.marshrut.primarydocuments.PrimaryDocuments;
import io.marshrut.recognition.Recognised;
import io.marshrut.shared.Caller;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the card of a document and its verification both show. */
@Component
class DocumentFacts {

    /** A check in words. */
    record CheckLine(boolean ok, String text) {}

    private final PrimaryDocuments documents;
    private final Duplicates duplicates;
    private final FileStories stories;
    private final JoinedStories joins;
    private final Continuations continuations;
    private final DocumentWords words;
    private final Directory directory;

    DocumentFacts(
            PrimaryDocuments documents,
            Duplicates duplicates,
            FileStories stories,
            JoinedStories joins,
            Continuations continuations,
            DocumentWords words,
            Directory directory) {
        this.documents = documents;
        this.duplicates = duplicates;
        this.stories = stories;
        this.joins = joins;
        this.continuations = continuations;
        this.words = words;
        this.directory = directory;
    }

    void show(PrimaryDocument document, Caller caller, Model model) {
        DocumentCard card = documents.cards(List.of(document)).get(document.id());
        model.addAttribute("document", document);
        model.addAttribute("story", stories.of(caller, document));
        model.addAttribute("joined", joins.of(caller, document));
        model.addAttribute("continuation", continuations.of(caller, document).orElse(null));
        model.addAttribute("number", document.value(FieldName.NUMBER).orElse(null));
        model.addAttribute("card", card);
        model.addAttribute("repeats", duplicates.of(caller, List.of(document)).getOrDefault(document.id(), List.of()));
        model.addAttribute("pages", pages(document));
        model.addAttribute("reason", words.reason(document, caller.locale()));
        model.addAttribute("checks", checks(document, caller.locale()));
        model.addAttribute(
                "siteName",
                directory
                        .findSite(document.site())
                        .map(site -> site.name().in(caller.locale()))
                        .orElse(""));
    }

    /** Those that have a picture. */
    List<PageInfo> pages(PrimaryDocument document) {
        return documents
                .recognised(document)
                .map(Recognised::result)
                .map(result -> result.pages().stream()
                        .filter(page -> page.imageKey() != null)
                        .toList())
                .orElse(List.of());
    }

    /** Fields that the document has. */
    List<FormField> fields(PrimaryDocument document, Locale language) {
        return fields(document, Map.of(), Map.of(), language).stream()
                .filter(field -> field.read() != null)
                .toList();
    }

    /** Fields that it can have, with what somebody typed and what is wrong with it. */
    List<FormField> fields(
            PrimaryDocument document, Map<String, String> typed, Map<String, String> errors, Locale language) {
        Map<FieldName, Instant> learned = documents.learned(document);
        return Arrays.stream(FieldName.values())
                .filter(FieldName::isOfPrimaryDocuments)
                .map(name -> new FormField(
                        name.key(),
                        words.fieldName(name.key(), language),
                        typed.getOrDefault(
                                name.key(),
                                ShownValue.of(name.kind(), document.value(name).orElse(""))),
                        document.fields().get(name),
                        name.kind(),
                        Doubts.isDoubtful(document, name),
                        errors.get("fields." + name.key()),
                        learned.get(name)))
                .toList();
    }

    private List<CheckLine> checks(PrimaryDocument document, Locale language) {
        return document.checks().stream()
                .sorted((one, other) -> Boolean.compare(one.ok(), other.ok()))
                .map((Check check) -> new CheckLine(check.ok(), words.of(check, language)))
                .toList();
    }
}
