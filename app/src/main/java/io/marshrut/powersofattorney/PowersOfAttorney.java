package io.marshrut.powersofattorney;

import io.marshrut.access.Reader;
import io.marshrut.access.Sight;
import io.marshrut.documents.DocumentCard;
import io.marshrut.documents.Documents;
import io.marshrut.journal.Journal;
import io.marshrut.journal.JournalEntry;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows powers of attorney to those who may read them. */
@Service
@Transactional(readOnly = true)
public class PowersOfAttorney {

    private final PowerRows rows;
    private final PowerReaders readers;
    private final PowerVisibility visibility;
    private final Documents documents;
    private final Journal journal;

    PowersOfAttorney(
            PowerRows rows, PowerReaders readers, PowerVisibility visibility, Documents documents, Journal journal) {
        this.rows = rows;
        this.readers = readers;
        this.visibility = visibility;
        this.documents = documents;
        this.journal = journal;
    }

    /** @throws Problem 404 where it does not exist or the caller may not read it */
    public PowerView get(Caller caller, UUID id) {
        PowerOfAttorney power = readable(caller, id);
        List<DocumentCard> files = documents.of(caller, PowerOfAttorney.SUBJECT, List.of(id));
        PowerOfAttorney renewed = power.renews() == null
                ? null
                : rows.find(power.renews())
                        .filter(one -> mayRead(caller, one.id()))
                        .orElse(null);
        return new PowerView(
                power,
                latest(files, PowerOfAttorney.PAPER),
                latest(files, PowerOfAttorney.SCAN),
                renewed,
                rows.renewalsOf(id).stream()
                        .filter(one -> mayRead(caller, one.id()))
                        .toList());
    }

    public Paged<PowerOfAttorney> list(Caller caller, PowerFilter filter, Paged.Request page) {
        return rows.page(caller, filter, page);
    }

    /** Everything that happened, oldest first. */
    public List<JournalEntry> timeline(Caller caller, UUID id) {
        return journal.of(
                Subject.of(PowerOfAttorney.SUBJECT, readable(caller, id).id()));
    }

    /** Everybody who reads it, and why. @throws Problem 404 */
    public List<Reader> whoReads(Caller caller, UUID id) {
        return visibility.of(readable(caller, id).id());
    }

    public boolean mayRead(Caller caller, UUID id) {
        return caller.isSystem() ? rows.find(id).isPresent() : readers.mayRead(caller, id);
    }

    /** How far the caller's permission reaches, for the search. */
    public Sight sight(Caller caller) {
        return readers.sight(caller);
    }

    /** Of the given ones those that the caller may read: one query. */
    public Set<UUID> readableOf(Caller caller, Collection<UUID> ids) {
        return readers.readableOf(caller, ids);
    }

    /** The names that it admits, for the search. */
    public List<String> readers(UUID id) {
        return readers.of(id);
    }

    /** What came of a request and the caller may read, but for what was never signed. */
    List<PowerOfAttorney> ofRequest(Caller caller, UUID request) {
        return rows.ofRequest(request).stream()
                .filter(power -> power.state() != PowerState.ANNULLED && mayRead(caller, power.id()))
                .toList();
    }

    /** @throws Problem 404 */
    PowerOfAttorney readable(Caller caller, UUID id) {
        return rows.find(id).filter(found -> mayRead(caller, id)).orElseThrow(Problem::notFound);
    }

    private static DocumentCard latest(List<DocumentCard> files, String role) {
        return files.stream()
                .filter(file -> file.role().equals(role))
                .reduce((first, second) -> second)
                .orElse(null);
    }
}
