package io.marshrut.primarydocuments.web;

import io.marshrut.documents.DocumentCard;
import io.marshrut.documents.Secrecy;
import io.marshrut.documents.SecretDocuments;
import io.marshrut.journal.EventWords;
import io.marshrut.journal.JournalEntry;
import io.marshrut.primarydocuments.Joining;
import io.marshrut.primarydocuments.PrimaryDocument;
import io.marshrut.primarydocuments.PrimaryDocuments;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import io.marshrut.shared.web.PageController;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The card of a document. */
@PageController
class DocumentPages {

    /** An entry of the timeline; {@code who} is empty where nobody did it. */
    record Told(Instant at, String who, String what) {}

    private final PrimaryDocuments documents;
    private final DocumentFacts facts;
    private final SecretDocuments secrets;
    private final EventWords events;
    private final Joining joining;

    DocumentPages(
            PrimaryDocuments documents,
            DocumentFacts facts,
            SecretDocuments secrets,
            EventWords events,
            Joining joining) {
        this.documents = documents;
        this.facts = facts;
        this.secrets = secrets;
        this.events = events;
        this.joining = joining;
    }

    @GetMapping("/documents/{id}")
    String card(Caller caller, @PathVariable String id, @RequestParam(required = false) String q, Model model) {
        PrimaryDocument document = documents.get(caller, Ids.parse(id).orElseThrow(Problem::notFound));
        facts.show(document, caller, model);
        List<JournalEntry> timeline = documents.timeline(caller, document.id());
        model.addAttribute("timeline", told(timeline, caller.locale()));
        model.addAttribute("fields", facts.fields(document, caller.locale()));
        model.addAttribute("mayVerify", documents.mayVerify(caller, documents.verificationItem(document.id())));
        model.addAttribute("q", q);
        Secrecy secrecy = secrets.of(document.id());
        DocumentCard file = documents.cards(List.of(document)).get(document.id());
        model.addAttribute("secrecy", secrecy);
        model.addAttribute("mayChangeSecrecy", secrets.mayChange(caller, file, secrecy));
        model.addAttribute("mayJoin", joining.mayJoin(caller, document));
        return "documents/card";
    }

    private List<Told> told(List<JournalEntry> timeline, Locale language) {
        Map<String, String> names = events.names(timeline);
        return timeline.stream()
                .map(entry ->
                        new Told(entry.at(), events.actor(entry, names, language), events.of(entry, names, language)))
                .toList();
    }
}
