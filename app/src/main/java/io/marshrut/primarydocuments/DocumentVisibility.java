package io.marshrut.primarydocuments;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.access.Reader;
import io.marshrut.access.Sight;
import io.marshrut.access.SightSql;
import io.marshrut.access.WhoReads;
import io.marshrut.documents.DocumentCard;
import io.marshrut.documents.Secrecy;
import io.marshrut.documents.SecretDocuments;
import io.marshrut.documents.SecretSql;
import io.marshrut.documents.VisibilityRule;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.shared.SqlTime;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who sees which primary documents: those whose permission reaches their site or department, and everybody what they
 * uploaded themselves; secret ones those alone whom they name.
 */
@Component
class DocumentVisibility implements VisibilityRule {

    private static final SightSql RULE = new SightSql(
            "'" + PrimaryDocuments.KIND + "'",
            "p.site",
            "p.department",
            "'user:' || p.uploaded_by = any(:principals::text[])");

    private static final String USABLE = " where p.status in ('RECEIVED', 'RECOGNISING', 'TO_VERIFY', 'VERIFIED') and ";

    private final Permissions permissions;
    private final PrimaryDocumentRows rows;
    private final SecretDocuments secrets;
    private final Verifiers verifiers;
    private final WhoReads whoReads;
    private final JdbcClient jdbc;

    DocumentVisibility(
            Permissions permissions,
            PrimaryDocumentRows rows,
            SecretDocuments secrets,
            Verifiers verifiers,
            WhoReads whoReads,
            JdbcClient jdbc) {
        this.permissions = permissions;
        this.rows = rows;
        this.secrets = secrets;
        this.verifiers = verifiers;
        this.whoReads = whoReads;
        this.jdbc = jdbc;
    }

    @Override
    public String ownerType() {
        return PrimaryDocument.OWNER;
    }

    @Override
    public boolean mayRead(Caller caller, DocumentCard document) {
        return mayRead(caller, document.id());
    }

    @Override
    public List<Reader> readers(DocumentCard card) {
        PrimaryDocument document = rows.find(card.id()).orElseThrow();
        return whoReads.of(new WhoReads.Thing(
                Permission.READ_DOCUMENTS,
                PrimaryDocuments.KIND,
                rows.place(card.id()),
                readers(document),
                Map.of(document.uploadedBy(), "uploader")));
    }

    @Override
    public boolean mayMakeSecret(Caller caller, DocumentCard document) {
        return caller.is(document.uploadedBy())
                || permissions.permits(
                        caller, Permission.VERIFY_DOCUMENTS, PrimaryDocuments.KIND, rows.place(document.id()));
    }

    /** @throws Problem 409 where it waits for a look, or soon may, and none of them may verify it */
    @Override
    public void checkNamedReaders(DocumentCard document, Set<String> logins) {
        DocumentStatus status = rows.find(document.id()).orElseThrow().status();
        boolean waits = !status.isSettled() || status == DocumentStatus.TO_VERIFY;
        if (waits && verifiers.among(logins, rows.place(document.id())).isEmpty()) {
            throw Problem.conflict("secret_waits_for_nobody");
        }
    }

    @Override
    public Set<UUID> secretsThatWaitForNobody() {
        return jdbc.sql("""
                        select p.id from primary_document p join document_secrecy s on s.document_id = p.id
                         where p.status = 'TO_VERIFY'
                        """).query(UUID.class).list().stream()
                .filter(id ->
                        verifiers.among(secrets.of(id).logins(), rows.place(id)).isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean mayRead(Caller caller, UUID id) {
        return !readableOf(caller, Set.of(id)).isEmpty();
    }

    Sight sight(Caller caller) {
        return permissions.sight(caller, Permission.READ_DOCUMENTS);
    }

    /** The names that a document admits beside those whose permission reaches it; of a secret one these alone. */
    Set<String> readers(PrimaryDocument document) {
        Secrecy secrecy = secrets.of(document.id());
        Set<String> logins = secrecy.isSecret() ? secrecy.logins() : Set.of(document.uploadedBy());
        return logins.stream().map(login -> "user:" + login).collect(Collectors.toUnmodifiableSet());
    }

    boolean isSecret(UUID id) {
        return secrets.of(id).isSecret();
    }

    /** The rule as a condition on {@code primary_document p}. */
    String condition(Caller caller, Map<String, Object> params) {
        return SecretSql.condition(caller, "p.id", RULE.condition(sight(caller), params), params);
    }

    /** Without references to documents that the caller may not read. */
    List<PrimaryDocument> shown(Caller caller, List<PrimaryDocument> documents) {
        List<UUID> twins = documents.stream()
                .map(PrimaryDocument::duplicateOf)
                .filter(Objects::nonNull)
                .toList();
        Set<UUID> readable = readableOf(caller, twins);
        return documents.stream()
                .map(document -> document.duplicateOf() == null || readable.contains(document.duplicateOf())
                        ? document
                        : document.with(document.checks(), null))
                .toList();
    }

    /** Of the given documents those that the caller may read: one query. */
    Set<UUID> readableOf(Caller caller, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        Map<String, Object> params = new HashMap<>(Map.of("ids", ids));
        String rule = condition(caller, params);
        return Set.copyOf(jdbc.sql("select p.id from primary_document p where p.id in (:ids) and " + rule)
                .params(params)
                .query(UUID.class)
                .list());
    }

    /** The same rule as a condition of a list. */
    Paged<PrimaryDocument> page(Caller caller, DocumentFilter filter, Paged.Request page) {
        Map<String, Object> params = new HashMap<>();
        StringBuilder where = new StringBuilder(" from primary_document p where ").append(condition(caller, params));
        equal(where, params, "status", filter.status());
        equal(where, params, "document_type", filter.documentType());
        equal(where, params, "site", filter.site());
        long total = jdbc.sql("select count(*)" + where)
                .params(params)
                .query(Long.class)
                .single();
        params.put("size", page.size());
        params.put("offset", page.offset());
        List<PrimaryDocument> items = jdbc.sql(
                        "select p.*" + where + " order by p.created_at desc, p.id desc limit :size offset :offset")
                .params(params)
                .query(rows.mapper())
                .list();
        return page.with(shown(caller, items), total);
    }

    /** What nothing was decided of yet, the nearest in time first. @param like of the same site; null for all, latest first */
    List<PrimaryDocument> waiting(Caller caller, PrimaryDocument like, String words, int most) {
        Map<String, Object> params = new HashMap<>();
        String rule = condition(caller, params);
        params.put("words", words);
        params.put("most", most);
        String near = "";
        String order = "p.created_at desc, p.id desc";
        if (like != null) {
            params.put("site", like.site());
            params.put("then", SqlTime.of(like.createdAt()));
            near = " and p.site = :site";
            order = "abs(extract(epoch from p.created_at - :then)), p.id";
        }
        return jdbc.sql("select p.* from primary_document p join document d on d.id = p.id"
                        + " where p.status in ('RECEIVED', 'RECOGNISING', 'TO_VERIFY') and " + rule + near
                        + " and (:words = '' or position(lower(:words) in lower(concat_ws(' ', d.file_name, p.number,"
                        + " p.seller_name, p.seller_inn))) > 0) order by " + order + " limit :most")
                .params(params)
                .query(rows.mapper())
                .list();
    }

    /** What was neither rejected nor is unreadable or a piece of another one, by words, latest first. */
    List<PrimaryDocument> usable(Caller caller, String words, int most) {
        Map<String, Object> params = new HashMap<>();
        String rule = condition(caller, params);
        params.put("words", words);
        params.put("most", most);
        return jdbc.sql("select p.* from primary_document p join document d on d.id = p.id" + USABLE + rule
                        + " and (:words = '' or position(lower(:words) in lower(concat_ws(' ', d.file_name, p.number,"
                        + " p.seller_name, p.seller_inn))) > 0) order by p.created_at desc, p.id desc limit :most")
                .params(params)
                .query(rows.mapper())
                .list();
    }

    /** The same of these sellers. */
    List<PrimaryDocument> ofSellers(Caller caller, Collection<String> inns, Instant from, Instant to, int most) {
        Map<String, Object> params = new HashMap<>();
        String rule = condition(caller, params);
        params.put("inns", inns.toArray(String[]::new));
        params.put("from", SqlTime.of(from));
        params.put("to", SqlTime.of(to));
        params.put("most", most);
        return jdbc.sql("select p.* from primary_document p" + USABLE + rule
                        + " and p.seller_inn = any(:inns::text[]) and p.created_at between :from and :to"
                        + " order by p.created_at desc, p.id desc limit :most")
                .params(params)
                .query(rows.mapper())
                .list();
    }

    private static void equal(StringBuilder where, Map<String, Object> params, String column, Object value) {
        if (value != null && !value.toString().isBlank()) {
            where.append(" and p.").append(column).append(" = :").append(column);
            params.put(column, value.toString());
        }
    }
}
