package io.marshrut.primarydocuments.web;

import io.marshrut.directory.Directory;
import io.marshrut.documents.DocumentCard;
import io.marshrut.documents.Secrecy;
import io.marshrut.documents.SecretDocuments;
import io.marshrut.journal.EventWords;
import io.marshrut.journal.JournalEntry;
import io.marshrut.ocr.model.Check;
import io.marshrut.ocr.model.DocumentType;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.RecognisedField;
import io.marshrut.ocr.model.ValueKind;
import io.marshrut.primarydocuments.Continuations;
import io.marshrut.primarydocuments.DocumentWords;
import io.marshrut.primarydocuments.Duplicates;
import io.marshrut.primarydocuments.FileStories;
import io.marshrut.primarydocuments.JoinedStories;
import io.marshrut.primarydocuments.Joining;
import io.marshrut.primarydocuments.PrimaryDocument;
import io.marshrut.primarydocuments.PrimaryDocuments;
import io.marshrut.primarydocuments.Verification;
import io.marshrut.recognition.Recognised;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.PageController;
import io.marshrut.worklist.WorkItem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The card of a document and the page on which a person verifies it. */
@PageController
@RequestMapping("/documents/{id}")
class DocumentPages {

    /** Where a thousand ends in a decimal string: {@code 1|320|799.54}. */
    private static final Pattern GROUP = Pattern.compile("(?<=\\d)(?=(\\d{3})+\\.)");

    /** A field of the verification form. */
    record Field(
            String key,
            String label,
            String value,
            RecognisedField read,
            ValueKind kind,
            String error,
            Instant learned) {

        public boolean isDoubtful() {
            return read == null || read.needsReview();
        }

        public int percent() {
            return read == null ? 0 : (int) Math.round(read.confidence() * 100);
        }
    }

    /** A check in words. */
    record CheckLine(boolean ok, String text) {}

    /** An entry of the timeline; {@code who} is empty where nobody did it. */
    record Told(Instant at, String who, String what) {}

    private final PrimaryDocuments documents;
    private final Duplicates duplicates;
    private final SecretDocuments secrets;
    private final EventWords events;
    private final VerificationQueue queue;
    private final FileStories stories;
    private final Joining joining;
    private final JoinedStories joins;
    private final Continuations continuations;
    private final DocumentWords words;
    private final Directory directory;
    private final Texts texts;
    private final Clock clock;

    DocumentPages(
            PrimaryDocuments documents,
            Duplicates duplicates,
            SecretDocuments secrets,
            EventWords events,
            VerificationQueue queue,
            FileStories stories,
            Joining joining,
            JoinedStories joins,
            Continuations continuations,
            DocumentWords words,
            Directory directory,
            Texts texts,
            Clock clock) {
        this.documents = documents;
        this.duplicates = duplicates;
        this.secrets = secrets;
        this.events = events;
        this.queue = queue;
        this.stories = stories;
        this.joining = joining;
        this.joins = joins;
        this.continuations = continuations;
        this.words = words;
        this.directory = directory;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    String card(Caller caller, @PathVariable String id, @RequestParam(required = false) String q, Model model) {
        PrimaryDocument document = documents.get(caller, document(id));
        show(document, caller, model);
        List<JournalEntry> timeline = documents.timeline(caller, document.id());
        model.addAttribute("timeline", told(timeline, caller.locale()));
        model.addAttribute("fields", fields(document, Map.of(), Map.of(), caller.locale(), true));
        Optional<WorkItem> item = documents.verificationItem(document.id());
        model.addAttribute("mayVerify", documents.mayVerify(caller, item));
        model.addAttribute("q", q);
        Secrecy secrecy = secrets.of(document.id());
        DocumentCard file = documents.cards(List.of(document)).get(document.id());
        model.addAttribute("secrecy", secrecy);
        model.addAttribute("mayChangeSecrecy", secrets.mayChange(caller, file, secrecy));
        model.addAttribute("mayJoin", joining.mayJoin(caller, document));
        return "documents/card";
    }

    @GetMapping("/verification")
    String verification(Caller caller, @PathVariable String id, Model model) {
        PrimaryDocument document = documents.get(caller, document(id));
        if (!documents.mayVerify(caller, documents.verificationItem(document.id()))) {
            return "redirect:/documents/" + document.id();
        }
        return verification(caller, document, Map.of(), Map.of(), model);
    }

    @PostMapping("/verification")
    String verify(
            Caller caller,
            @PathVariable String id,
            @RequestParam boolean accept,
            @RequestParam(required = false) DocumentType documentType,
            @RequestParam(required = false) String comment,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        UUID document = document(id);
        Map<String, String> typed = typed(request);
        try {
            documents.verify(caller, document, new Verification(documentType, typed, null, accept, comment));
            flash.addFlashAttribute(
                    "done", texts.get(accept ? "documents.done.verified" : "documents.done.rejected", caller.locale()));
            return queue.next(caller)
                    .map(next -> "redirect:/documents/" + next + "/verification")
                    .orElse("redirect:/work?scope=group");
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.NOT_FOUND || problem.kind() == Problem.Kind.FORBIDDEN) {
                throw problem;
            }
            response.setStatus(problem.kind().status());
            model.addAttribute("problem", texts.of(problem, caller.locale()));
            model.addAttribute("comment", comment);
            Map<String, String> errors = problem.errors().stream()
                    .collect(Collectors.toMap(
                            Problem.FieldError::field,
                            error -> texts.of(error, caller.locale()),
                            (first, second) -> first));
            return verification(caller, documents.get(caller, document), typed, errors, model);
        }
    }

    private String verification(
            Caller caller,
            PrimaryDocument document,
            Map<String, String> typed,
            Map<String, String> errors,
            Model model) {
        show(document, caller, model);
        model.addAttribute("fields", fields(document, typed, errors, caller.locale(), false));
        model.addAttribute("types", DocumentType.values());
        model.addAttribute("item", documents.verificationItem(document.id()).orElse(null));
        model.addAttribute("waiting", queue.size(caller));
        model.addAttribute("now", clock.instant());
        return "documents/verification";
    }

    private void show(PrimaryDocument document, Caller caller, Model model) {
        DocumentCard card = documents.cards(List.of(document)).get(document.id());
        model.addAttribute("document", document);
        model.addAttribute("story", stories.of(caller, document));
        model.addAttribute("joined", joins.of(caller, document));
        model.addAttribute("continuation", continuations.of(caller, document).orElse(null));
        model.addAttribute("number", document.value(FieldName.NUMBER).orElse(null));
        model.addAttribute("card", card);
        model.addAttribute("repeats", duplicates.of(caller, List.of(document)).getOrDefault(document.id(), List.of()));
        model.addAttribute(
                "pages",
                documents
                        .recognised(document)
                        .map(Recognised::result)
                        .map(result -> result.pages().stream()
                                .filter(page -> page.imageKey() != null)
                                .toList())
                        .orElse(List.of()));
        model.addAttribute("reason", words.reason(document, caller.locale()));
        model.addAttribute("checks", checks(document, caller.locale()));
        model.addAttribute(
                "siteName",
                directory
                        .findSite(document.site())
                        .map(site -> site.name().in(caller.locale()))
                        .orElse(""));
    }

    private List<CheckLine> checks(PrimaryDocument document, Locale language) {
        return document.checks().stream()
                .sorted((one, other) -> Boolean.compare(one.ok(), other.ok()))
                .map((Check check) -> new CheckLine(check.ok(), words.of(check, language)))
                .toList();
    }

    private List<Field> fields(
            PrimaryDocument document,
            Map<String, String> typed,
            Map<String, String> errors,
            Locale language,
            boolean onlyPresent) {
        Map<FieldName, Instant> learned = documents.learned(document);
        return Arrays.stream(FieldName.values())
                .filter(FieldName::isOfPrimaryDocuments)
                .filter(name -> !onlyPresent || document.fields().containsKey(name))
                .map(name -> new Field(
                        name.key(),
                        words.fieldName(name.key(), language),
                        typed.getOrDefault(name.key(), shown(name, document)),
                        document.fields().get(name),
                        name.kind(),
                        errors.get("fields." + name.key()),
                        learned.get(name)))
                .toList();
    }

    /** As people write it: dates with points, sums with a comma. */
    private static String shown(FieldName name, PrimaryDocument document) {
        String value = document.value(name).orElse("");
        if (value.isEmpty()) {
            return value;
        }
        return switch (name.kind()) {
            case DATE -> value.substring(8, 10) + "." + value.substring(5, 7) + "." + value.substring(0, 4);
            case MONEY -> GROUP.matcher(value).replaceAll("\u00a0").replace('.', ',');
            case RATE -> value.equals(FieldName.NO_VAT) ? "без НДС" : value;
            default -> value;
        };
    }

    private List<Told> told(List<JournalEntry> timeline, Locale language) {
        Map<String, String> names = events.names(timeline);
        return timeline.stream()
                .map(entry ->
                        new Told(entry.at(), events.actor(entry, names, language), events.of(entry, names, language)))
                .toList();
    }

    private static Map<String, String> typed(HttpServletRequest request) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (FieldName name : FieldName.values()) {
            String value = request.getParameter("fields." + name.key());
            if (value != null) {
                typed.put(name.key(), value);
            }
        }
        return typed;
    }

    private static UUID document(String id) {
        return Ids.parse(id).orElseThrow(Problem::notFound);
    }
}
