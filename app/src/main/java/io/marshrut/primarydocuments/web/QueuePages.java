package io.marshrut.primarydocuments.web;

import io.marshrut.directory.Directory;
import io.marshrut.documents.DocumentCard;
import io.marshrut.primarydocuments.PersonSeconds;
import io.marshrut.primarydocuments.PrimaryDocuments;
import io.marshrut.primarydocuments.QueueChoice;
import io.marshrut.primarydocuments.VerificationQueue;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.shared.web.PageController;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The queue of verification (очередь проверки), with how long its people work on a document. */
@PageController
class QueuePages {

    private static final int SIZE = 25;

    private final VerificationQueue queue;
    private final PrimaryDocuments documents;
    private final PersonSeconds times;
    private final Directory directory;
    private final Clock clock;

    QueuePages(
            VerificationQueue queue,
            PrimaryDocuments documents,
            PersonSeconds times,
            Directory directory,
            Clock clock) {
        this.queue = queue;
        this.documents = documents;
        this.times = times;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/documents/queue")
    String queue(
            Caller caller,
            @RequestParam(required = false) String sort,
            @RequestParam(required = false) String site,
            @RequestParam(defaultValue = "0") int page,
            @RequestHeader(name = "HX-Target", required = false) String target,
            Model model) {
        QueueChoice choice = QueueChoice.of(sort, site);
        Paged<VerificationQueue.Waiting> found = queue.page(caller, choice, Paged.Request.of(page, SIZE));
        Map<UUID, DocumentCard> cards = documents.cards(
                found.items().stream().map(VerificationQueue.Waiting::document).toList());
        model.addAttribute("found", found);
        model.addAttribute("cards", cards);
        model.addAttribute("choice", choice);
        model.addAttribute("now", clock.instant());
        if ("list".equals(target)) {
            return "documents/queue :: list";
        }
        model.addAttribute("orders", QueueChoice.Order.values());
        model.addAttribute("sites", directory.sites());
        model.addAttribute("own", times.of(caller));
        model.addAttribute("people", times.ofPeople(caller));
        model.addAttribute("days", PersonSeconds.DAYS);
        return "documents/queue";
    }
}
