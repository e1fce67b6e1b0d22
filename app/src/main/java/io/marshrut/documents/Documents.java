package io.marshrut.documents;

import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.shared.SqlTime;
import io.marshrut.storage.ContentStore;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Document cards and their content. Whether somebody may add a document is decided by the façade of its owner; whether
 * somebody may read one, by the owner's {@link VisibilityRule}.
 */
@Service
public class Documents {

    private static final String SELECT = """
            select id, owner_type, owner_id, role, file_name, media_type, sha256, bytes, site, uploaded_by, created_at
              from document
            """;

    private final JdbcClient jdbc;
    private final ContentStore contents;
    private final MediaTypes mediaTypes;
    private final UploadLimits limits;
    private final DocumentRules rules;
    private final SecrecyRows secrecy;
    private final Readings readings;
    private final Clock clock;

    Documents(
            JdbcClient jdbc,
            ContentStore contents,
            MediaTypes mediaTypes,
            UploadLimits limits,
            DocumentRules rules,
            SecrecyRows secrecy,
            Readings readings,
            Clock clock) {
        this.jdbc = jdbc;
        this.contents = contents;
        this.mediaTypes = mediaTypes;
        this.limits = limits;
        this.rules = rules;
        this.secrecy = secrecy;
        this.readings = readings;
        this.clock = clock;
    }

    /** The largest file that is taken in. */
    public long maxFileBytes() {
        return limits.maxSize().toBytes();
    }

    /**
     * Stores the bytes of an upload; call it before the transaction.
     *
     * @throws Problem 413 above the limit, 503 where the store does not answer
     */
    public ReceivedFile receive(Upload upload) {
        if (upload.bytes() > maxFileBytes()) {
            throw Problem.tooLarge(maxFileBytes());
        }
        String name = FileName.clean(upload.fileName());
        String mediaType = mediaTypes.of(upload.content(), name);
        return new ReceivedFile(name, mediaType, contents.store(upload.content(), mediaType));
    }

    /** Makes the card of a received file, in the caller's transaction. */
    @Transactional
    public DocumentCard add(Caller caller, NewDocument added) {
        return add(caller.login(), added);
    }

    /** As {@link #add(Caller, NewDocument)}, of what came in with something that somebody uploaded earlier. */
    @Transactional
    public DocumentCard add(String uploadedBy, NewDocument added) {
        ReceivedFile file = added.file();
        contents.register(file.content());
        DocumentCard card = new DocumentCard(
                added.id(),
                added.ownerType(),
                added.ownerId(),
                added.role(),
                file.fileName(),
                file.mediaType(),
                file.content().sha256(),
                file.content().bytes(),
                added.site(),
                uploadedBy,
                clock.instant());
        jdbc.sql("""
                        insert into document (id, owner_type, owner_id, role, file_name, media_type, sha256, bytes, site,
                                              uploaded_by, created_at)
                        values (:id, :ownerType, :ownerId, :role, :fileName, :mediaType, :sha256, :bytes, :site, :by, :at)
                        """)
                .param("id", card.id())
                .param("ownerType", card.ownerType())
                .param("ownerId", card.ownerId())
                .param("role", card.role())
                .param("fileName", card.fileName())
                .param("mediaType", card.mediaType())
                .param("sha256", card.sha256())
                .param("bytes", card.bytes())
                .param("site", card.site())
                .param("by", card.uploadedBy())
                .param("at", SqlTime.of(card.createdAt()))
                .update();
        return card;
    }

    /** @throws Problem 404 where it does not exist or the caller may not read it */
    @Transactional(readOnly = true)
    public DocumentCard card(Caller caller, UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(DocumentCard.class)
                .optional()
                .filter(card -> mayRead(caller, card))
                .orElseThrow(Problem::notFound);
    }

    /** The original bytes, checked as {@link #card} is. */
    public Resource content(Caller caller, UUID id) {
        return contents.open(cardToRead(caller, id).content());
    }

    /** As {@link #card}, for somebody who is about to see what the document says: the journal is told. */
    public DocumentCard cardToRead(Caller caller, UUID id) {
        DocumentCard card = card(caller, id);
        readings.tell(caller, card);
        return card;
    }

    /**
     * Documents of the given owners, oldest first, without the secret ones that do not name the caller; the owners'
     * façade has checked who asks.
     */
    @Transactional(readOnly = true)
    public List<DocumentCard> of(Caller caller, String ownerType, Collection<UUID> ownerIds) {
        List<DocumentCard> all = of(ownerType, ownerIds);
        Set<UUID> kept =
                secrecy.keptFrom(caller, all.stream().map(DocumentCard::id).toList());
        return all.stream().filter(card -> !kept.contains(card.id())).toList();
    }

    /** As {@link #of(Caller, String, Collection)} for what everybody is told who reads the owners: no secret ones. */
    @Transactional(readOnly = true)
    public List<DocumentCard> openOf(String ownerType, Collection<UUID> ownerIds) {
        List<DocumentCard> all = of(ownerType, ownerIds);
        Set<UUID> secret =
                secrecy.secretAmong(all.stream().map(DocumentCard::id).toList());
        return all.stream().filter(card -> !secret.contains(card.id())).toList();
    }

    /** All documents of the given owners, oldest first, to be told to nobody. */
    @Transactional(readOnly = true)
    public List<DocumentCard> of(String ownerType, Collection<UUID> ownerIds) {
        return ownerIds.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + " where owner_type = :type and owner_id in (:ids) order by created_at, id")
                        .param("type", ownerType)
                        .param("ids", ownerIds.stream().map(UUID::toString).toList())
                        .query(DocumentCard.class)
                        .list();
    }

    /** Cards by id for a façade that has checked who asks; ids without a card are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, DocumentCard> cards(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc.sql(SELECT + " where id in (:ids)").param("ids", ids).query(DocumentCard.class).list().stream()
                        .collect(Collectors.toMap(DocumentCard::id, Function.identity()));
    }

    private boolean mayRead(Caller caller, DocumentCard card) {
        if (caller.isSystem()) {
            return true;
        }
        Secrecy names = secrecy.of(card.id());
        return names.isSecret()
                ? names.names(caller.login())
                : rules.find(card).filter(rule -> rule.mayRead(caller, card)).isPresent();
    }
}
