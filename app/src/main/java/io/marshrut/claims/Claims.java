package io.marshrut.claims;

import io.marshrut.access.Reader;
import io.marshrut.documents.DocumentCard;
import io.marshrut.documents.Documents;
import io.marshrut.journal.Journal;
import io.marshrut.journal.JournalEntry;
import io.marshrut.journal.Subject;
import io.marshrut.ocr.model.PageInfo;
import io.marshrut.recognition.Recognised;
import io.marshrut.recognition.Recognition;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows claims to those who may read them: they hold personal data (152-ФЗ), so to nobody else. */
@Service
@Transactional(readOnly = true)
public class Claims {

    private static final String REQUEST = "request";

    private final ClaimRows rows;
    private final ClaimReaders readers;
    private final ClaimVisibility visibility;
    private final ClaimScans scans;
    private final ClaimAnswers answers;
    private final Recognition recognition;
    private final Documents documents;
    private final Journal journal;

    Claims(
            ClaimRows rows,
            ClaimReaders readers,
            ClaimVisibility visibility,
            ClaimScans scans,
            ClaimAnswers answers,
            Recognition recognition,
            Documents documents,
            Journal journal) {
        this.rows = rows;
        this.readers = readers;
        this.visibility = visibility;
        this.scans = scans;
        this.answers = answers;
        this.recognition = recognition;
        this.documents = documents;
        this.journal = journal;
    }

    /** @throws Problem 404 where it does not exist or the caller may not read it */
    public ClaimView get(Caller caller, UUID id) {
        Claim claim = readable(caller, id);
        Map<UUID, DocumentCard> files = documents.of(caller, REQUEST, List.of(claim.requestId())).stream()
                .collect(Collectors.toMap(DocumentCard::id, Function.identity()));
        List<ClaimScan> read = scans.of(id).stream()
                .filter(scan -> files.containsKey(scan.document()))
                .toList();
        return new ClaimView(claim, read, files, pages(read), answers.of(caller, id));
    }

    private Map<UUID, List<PageInfo>> pages(List<ClaimScan> read) {
        return recognition.of(read.stream().map(ClaimScan::document).toList()).values().stream()
                .collect(Collectors.toMap(
                        Recognised::documentId, one -> one.result().pages()));
    }

    public Paged<Claim> list(Caller caller, ClaimFilter filter, Paged.Request page) {
        return rows.page(caller, filter, page);
    }

    /** Everything that happened, oldest first. */
    public List<JournalEntry> timeline(Caller caller, UUID id) {
        return journal.of(Subject.of(Claim.SUBJECT, readable(caller, id).id()));
    }

    /** Everybody who reads it, and why. @throws Problem 404 */
    public List<Reader> whoReads(Caller caller, UUID id) {
        return visibility.of(readable(caller, id).id());
    }

    public boolean mayRead(Caller caller, UUID id) {
        return caller.isSystem() ? rows.find(id).isPresent() : readers.mayRead(caller, id);
    }

    /** What a request is about, where the caller may read it. */
    Optional<Claim> ofRequest(Caller caller, UUID request) {
        return rows.ofRequest(request).filter(claim -> mayRead(caller, claim.id()));
    }

    /** @throws Problem 404 */
    Claim readable(Caller caller, UUID id) {
        return rows.find(id).filter(found -> mayRead(caller, id)).orElseThrow(Problem::notFound);
    }
}
