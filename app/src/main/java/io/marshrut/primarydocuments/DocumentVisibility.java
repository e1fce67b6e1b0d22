package io.marshrut.primarydocuments;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.documents.DocumentCard;
import io.marshrut.documents.VisibilityRule;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who sees which primary documents: the head office's readers all of them, whoever may upload those of their own site,
 * everybody what they uploaded themselves.
 */
@Component
class DocumentVisibility implements VisibilityRule {

    private static final String OF_SITE = "documents-of:";

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
        return mayRead(caller, document.uploadedBy(), document.site());
    }

    boolean mayRead(Caller caller, PrimaryDocument document) {
        return mayRead(caller, document.uploadedBy(), document.site());
    }

    private boolean mayRead(Caller caller, String uploadedBy, String site) {
        return permissions.permits(caller, Permission.READ_ALL_DOCUMENTS)
                || caller.is(uploadedBy)
                || (permissions.permits(caller, Permission.UPLOAD_DOCUMENTS) && site.equals(caller.site()));
    }

    /** The same rule as names for the search index: who may read the document. */
    Set<String> readers(PrimaryDocument document) {
        Set<String> principals = new TreeSet<>(Set.of("user:" + document.uploadedBy(), OF_SITE + document.site()));
        permissions.rolesWith(Permission.READ_ALL_DOCUMENTS).forEach(role -> principals.add("role:" + role));
        return principals;
    }

    /** And the other side of it: the names under which a caller is looked for there. */
    Set<String> principals(Caller caller) {
        Set<String> principals = new TreeSet<>(caller.principals());
        if (permissions.permits(caller, Permission.UPLOAD_DOCUMENTS)) {
            principals.add(OF_SITE + caller.site());
        }
        return principals;
    }

    /** Of the given documents those that the caller may read: one query. */
    Set<UUID> readableOf(Caller caller, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        Map<String, Object> params = new HashMap<>(Map.of("ids", ids));
        return Set.copyOf(jdbc.sql("select id from primary_document where id in (:ids)" + rule(caller, params))
                .params(params)
                .query(UUID.class)
                .list());
    }

    /** The same rule as a condition of a query. */
    Paged<PrimaryDocument> page(Caller caller, DocumentFilter filter, Paged.Request page) {
        Map<String, Object> params = new HashMap<>();
        StringBuilder where = new StringBuilder(" from primary_document where true").append(rule(caller, params));
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
                        "select *" + where + " order by created_at desc, id desc limit :size offset :offset")
                .params(params)
                .query(rows.mapper())
                .list();
        return page.with(items, total);
    }

    private String rule(Caller caller, Map<String, Object> params) {
        if (permissions.permits(caller, Permission.READ_ALL_DOCUMENTS)) {
            return "";
        }
        params.put("me", caller.login());
        if (!permissions.permits(caller, Permission.UPLOAD_DOCUMENTS)) {
            return " and uploaded_by = :me";
        }
        params.put("mySite", caller.site());
        return " and (uploaded_by = :me or site = :mySite)";
    }

    private static void equal(StringBuilder where, Map<String, Object> params, String column, Object value) {
        if (value != null && !value.toString().isBlank()) {
            where.append(" and ").append(column).append(" = :").append(column);
            params.put(column, value.toString());
        }
    }
}
