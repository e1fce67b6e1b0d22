package io.marshrut.primarydocuments.rest;

import io.marshrut.documents.DocumentCard;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.Word;
import io.marshrut.primarydocuments.Candidate;
import io.marshrut.primarydocuments.Candidates;
import io.marshrut.primarydocuments.PersonSeconds;
import io.marshrut.primarydocuments.PrimaryDocuments;
import io.marshrut.primarydocuments.QueueChoice;
import io.marshrut.primarydocuments.VerificationQueue;
import io.marshrut.primarydocuments.WorkedTime;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the workplace of verification shows: its queue, other readings and words of a document, and person-seconds. */
@RestController
@RequestMapping("/api/v1/documents")
class WorkplaceApi {

    /**
     * A document that waits for a look.
     *
     * @param doubts how many fields somebody has to look at
     * @param holder login of who took it; null while nobody did
     */
    record WaitingAnswer(UUID id, String fileName, String site, int doubts, Instant dueAt, String holder) {}

    /** @param seconds the median; null where nothing was measured */
    record SecondsAnswer(String login, Long seconds, long documents) {

        static SecondsAnswer of(WorkedTime time) {
            return new SecondsAnswer(time.login(), time.median() == null ? null : time.seconds(), time.documents());
        }
    }

    record PeopleAnswer(int days, SecondsAnswer own, List<SecondsAnswer> people) {}

    private final VerificationQueue queue;
    private final PrimaryDocuments documents;
    private final Candidates candidates;
    private final PersonSeconds times;

    WorkplaceApi(VerificationQueue queue, PrimaryDocuments documents, Candidates candidates, PersonSeconds times) {
        this.queue = queue;
        this.documents = documents;
        this.candidates = candidates;
        this.times = times;
    }

    /** @param sort {@code due}, {@code site}, {@code doubts} or {@code sure} */
    @GetMapping("/queue")
    Paged<WaitingAnswer> queue(
            Caller caller,
            @RequestParam(required = false) String sort,
            @RequestParam(required = false) String site,
            @RequestParam(required = false) Integer page,
            @RequestParam(required = false) Integer size) {
        Paged<VerificationQueue.Waiting> found =
                queue.page(caller, QueueChoice.of(sort, site), Paged.Request.of(page, size));
        Map<UUID, DocumentCard> cards = documents.cards(
                found.items().stream().map(VerificationQueue.Waiting::document).toList());
        return found.map(one -> new WaitingAnswer(
                one.document().id(),
                cards.get(one.document().id()).fileName(),
                one.document().site(),
                one.doubts(),
                one.item().dueAt(),
                one.item().assignee()));
    }

    /** How long the caller, and the people whom they head, work on a document: the medians of the last days. */
    @GetMapping("/person-seconds")
    PeopleAnswer personSeconds(Caller caller) {
        return new PeopleAnswer(
                PersonSeconds.DAYS,
                SecondsAnswer.of(times.of(caller)),
                times.ofPeople(caller).stream().map(SecondsAnswer::of).toList());
    }

    /** What else of the pages a field may say, by field. */
    @GetMapping("/{id}/candidates")
    Map<FieldName, List<Candidate>> candidates(Caller caller, @PathVariable String id) {
        return candidates.of(caller, known(id));
    }

    /** The words of a page with their places. */
    @GetMapping("/{id}/words/{page}")
    List<Word> words(Caller caller, @PathVariable String id, @PathVariable int page) {
        return candidates.words(caller, known(id), page);
    }

    private static UUID known(String id) {
        return Ids.parse(id).orElseThrow(Problem::notFound);
    }
}
