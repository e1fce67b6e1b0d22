package io.marshrut.primarydocuments;

import io.marshrut.shared.Caller;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What packages ask of primary documents: those that are in them, and those that may belong there. */
@Service
@Transactional(readOnly = true)
public class DocumentLookup {

    private final PrimaryDocumentRows rows;
    private final PartRows parts;
    private final DocumentVisibility visibility;

    DocumentLookup(PrimaryDocumentRows rows, PartRows parts, DocumentVisibility visibility) {
        this.rows = rows;
        this.parts = parts;
        this.visibility = visibility;
    }

    /** For façades that have checked who asks. */
    public List<PrimaryDocument> all(Collection<UUID> ids) {
        return rows.all(ids);
    }

    /** The document in whose file this one was found; nothing for one that came in a file of its own. */
    public Optional<UUID> wholeOf(UUID id) {
        return parts.asPart(id).map(PartRows.Filed::wholeId);
    }

    /** Of the given documents those that the caller may read, with nothing in them that they may not. */
    public List<PrimaryDocument> shown(Caller caller, Collection<UUID> ids) {
        Set<UUID> readable = visibility.readableOf(caller, ids);
        return visibility.shown(caller, rows.all(readable));
    }

    /**
     * Documents that may be used and whose file's name, number, seller or ИНН contains the words, latest first.
     *
     * @param words blank for any
     */
    public List<PrimaryDocument> search(Caller caller, String words, int most) {
        return visibility.usable(caller, words == null ? "" : words.strip(), most);
    }

    /** Documents that may be used, are of these sellers and came in these days, latest first. */
    public List<PrimaryDocument> ofSellers(Caller caller, Collection<String> inns, Instant from, Instant to, int most) {
        return inns.isEmpty() ? List.of() : visibility.ofSellers(caller, inns, from, to, most);
    }
}
