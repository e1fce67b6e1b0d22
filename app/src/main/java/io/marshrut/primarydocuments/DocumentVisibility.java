package io.marshrut.primarydocuments;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.access.Sight;
import io.marshrut.access.SightSql;
import io.marshrut.documents.DocumentCard;
import io.marshrut.documents.VisibilityRule;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who sees which primary documents: those whose permission reaches their site or department, and everybody what they
 * uploaded themselves.
 */
@Component
class DocumentVisibility implements VisibilityRule {

    private static final SightSql RULE = new SightSql(
            "'" + PrimaryDocuments.KIND + "'",
            "p.site",
            "p.department",
            "'user:' || p.uploaded_by = any(:principals::text[])");

    private final Permissions permissions;
    private final PrimaryDocumentRows rows;
    private final JdbcClient jdbc;

    DocumentVisibility(Permissions permissions, PrimaryDocumentRows rows, JdbcClient jdbc) {
        this.permissions = permissions;
        this.rows = rows;
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

    boolean mayRead(Caller caller, UUID id) {
        return !readableOf(caller, Set.of(id)).isEmpty();
    }

    Sight sight(Caller caller) {
        return permissions.sight(caller, Permission.READ_DOCUMENTS);
    }

    /** The names that a document admits beside those whose permission reaches it. */
    Set<String> readers(PrimaryDocument document) {
        return Set.of("user:" + document.uploadedBy());
    }

    /** Of the given documents those that the caller may read: one query. */
    Set<UUID> readableOf(Caller caller, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        Map<String, Object> params = new HashMap<>(Map.of("ids", ids));
        String rule = RULE.condition(sight(caller), params);
        return Set.copyOf(jdbc.sql("select p.id from primary_document p where p.id in (:ids) and " + rule)
                .params(params)
                .query(UUID.class)
                .list());
    }

    /** The same rule as a condition of a list. */
    Paged<PrimaryDocument> page(Caller caller, DocumentFilter filter, Paged.Request page) {
        Map<String, Object> params = new HashMap<>();
        StringBuilder where =
                new StringBuilder(" from primary_document p where ").append(RULE.condition(sight(caller), params));
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
        return page.with(items, total);
    }

    private static void equal(StringBuilder where, Map<String, Object> params, String column, Object value) {
        if (value != null && !value.toString().isBlank()) {
            where.append(" and p.").append(column).append(" = :").append(column);
            params.put(column, value.toString());
        }
    }
}
