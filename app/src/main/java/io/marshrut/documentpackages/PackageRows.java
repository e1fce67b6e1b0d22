package io.marshrut.documentpackages;

import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Packages in their table. */
@Repository
class PackageRows {

    private final JdbcClient jdbc;
    private final PackageReaders readers;

    PackageRows(JdbcClient jdbc, PackageReaders readers) {
        this.jdbc = jdbc;
        this.readers = readers;
    }

    void insert(DocumentPackage made) {
        jdbc.sql("""
                        insert into document_package (id, number, state, operation, title, site, department,
                                                      counterparty_id, contract_id, power_id, created_by, created_at)
                        values (:id, :number, :state, :operation, :title, :site, :department,
                                :counterparty, :contract, :power, :by, :at)
                        """)
                .param("id", made.id())
                .param("number", made.number())
                .param("state", made.state().name())
                .param("operation", made.operation().name())
                .param("title", made.title())
                .param("site", made.site())
                .param("department", made.department())
                .param("counterparty", made.counterpartyId())
                .param("contract", made.contractId())
                .param("power", made.powerId())
                .param("by", made.createdBy())
                .param("at", SqlTime.of(made.createdAt()))
                .update();
    }

    /** Of a package whose row is held: what people say of it. */
    void update(DocumentPackage changed) {
        jdbc.sql("""
                        update document_package
                           set operation = :operation, title = :title, counterparty_id = :counterparty,
                               contract_id = :contract, power_id = :power
                         where id = :id
                        """)
                .param("operation", changed.operation().name())
                .param("title", changed.title())
                .param("counterparty", changed.counterpartyId())
                .param("contract", changed.contractId())
                .param("power", changed.powerId())
                .param("id", changed.id())
                .update();
    }

    void counterparty(UUID id, UUID counterparty) {
        jdbc.sql("update document_package set counterparty_id = :counterparty where id = :id")
                .param("counterparty", counterparty)
                .param("id", id)
                .update();
    }

    /** What a look at it found. */
    void looked(UUID id, List<String> missing, List<String> blockedBy) {
        jdbc.sql("update document_package set missing = :missing::text[], blocked_by = :blocked::text[] where id = :id")
                .param("missing", missing.toArray(String[]::new))
                .param("blocked", blockedBy.toArray(String[]::new))
                .param("id", id)
                .update();
    }

    void close(UUID id, PackageState state, String by, Instant at, String overrideReason) {
        jdbc.sql("""
                        update document_package
                           set state = :state, closed_by = :by, closed_at = :at, override_reason = :reason
                         where id = :id
                        """)
                .param("state", state.name())
                .param("by", by)
                .param("at", SqlTime.of(at))
                .param("reason", overrideReason)
                .param("id", id)
                .update();
    }

    Optional<DocumentPackage> find(UUID id) {
        return jdbc.sql("select * from document_package where id = :id")
                .param("id", id)
                .query(mapper())
                .optional();
    }

    /** Holds the row. */
    Optional<DocumentPackage> locked(UUID id) {
        return jdbc.sql("select * from document_package where id = :id for update")
                .param("id", id)
                .query(mapper())
                .optional();
    }

    Map<UUID, DocumentPackage> all(Collection<UUID> ids) {
        return jdbc
                .sql("select * from document_package where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(mapper())
                .list()
                .stream()
                .collect(Collectors.toMap(DocumentPackage::id, Function.identity()));
    }

    /** Open ones that something of a register was put into. */
    List<UUID> openWith(UUID contractOrPower) {
        return jdbc.sql(
                        "select id from document_package where state = 'OPEN' and (contract_id = :id or power_id = :id)")
                .param("id", contractOrPower)
                .query(UUID.class)
                .list();
    }

    /** Open ones that the caller may read and that are about a seller, the latest first. */
    List<DocumentPackage> openOfSeller(Caller caller, String inn, int most) {
        Map<String, Object> params = new HashMap<>();
        String rule = readers.condition(caller, params);
        params.put("inn", inn);
        params.put("most", most);
        return jdbc.sql("select p.* from document_package p where p.state = 'OPEN' and " + rule
                        + " and (exists (select 1 from counterparty c where c.id = p.counterparty_id and c.inn = :inn)"
                        + " or exists (select 1 from package_document i join primary_document d on d.id = i.document_id"
                        + " where i.package_id = p.id and d.seller_inn = :inn))"
                        + " order by p.created_at desc, p.id desc limit :most")
                .params(params)
                .query(mapper())
                .list();
    }

    List<UUID> open() {
        return jdbc.sql("select id from document_package where state = 'OPEN' order by id")
                .query(UUID.class)
                .list();
    }

    Paged<DocumentPackage> page(Caller caller, PackageFilter filter, Paged.Request page) {
        Map<String, Object> params = new HashMap<>();
        StringBuilder where = new StringBuilder(" from document_package p where ");
        where.append(readers.condition(caller, params));
        narrow(filter, where, params);
        long total = jdbc.sql("select count(*)" + where)
                .params(params)
                .query(Long.class)
                .single();
        params.put("size", page.size());
        params.put("offset", page.offset());
        List<DocumentPackage> found = jdbc.sql(
                        "select p.*" + where + " order by p.created_at desc, p.id desc limit :size offset :offset")
                .params(params)
                .query(mapper())
                .list();
        return page.with(found, total);
    }

    private static void narrow(PackageFilter filter, StringBuilder where, Map<String, Object> params) {
        if (filter.state() != null) {
            where.append(" and p.state = :state");
            params.put("state", filter.state().name());
        }
        if (filter.site() != null && !filter.site().isBlank()) {
            where.append(" and p.site = :site");
            params.put("site", filter.site());
        }
        if (PackageFilter.ANYTHING.equals(filter.missing())) {
            where.append(" and p.state = 'OPEN' and cardinality(p.missing) > 0");
        } else if (PackageFilter.NOTHING.equals(filter.missing())) {
            where.append(" and p.state = 'OPEN' and cardinality(p.blocked_by) = 0");
        } else if (filter.missing() != null && !filter.missing().isBlank()) {
            where.append(" and p.state = 'OPEN' and p.missing @> array[:missing::text]");
            params.put("missing", filter.missing());
        }
        if (filter.words() != null && !filter.words().isBlank()) {
            where.append(" and (lower(p.number || ' ' || p.title) like :words or exists (select 1 from counterparty c"
                    + " where c.id = p.counterparty_id and lower(c.name || ' ' || c.inn) like :words))");
            params.put(
                    "words",
                    "%" + filter.words().strip().toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1") + "%");
        }
    }

    RowMapper<DocumentPackage> mapper() {
        return PackageRows::found;
    }

    private static DocumentPackage found(ResultSet row, int number) throws SQLException {
        Timestamp closed = row.getTimestamp("closed_at");
        return new DocumentPackage(
                row.getObject("id", UUID.class),
                row.getString("number"),
                PackageState.valueOf(row.getString("state")),
                PackageOperation.valueOf(row.getString("operation")),
                row.getString("title"),
                row.getString("site"),
                row.getString("department"),
                row.getObject("counterparty_id", UUID.class),
                row.getObject("contract_id", UUID.class),
                row.getObject("power_id", UUID.class),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant(),
                List.of((String[]) row.getArray("missing").getArray()),
                List.of((String[]) row.getArray("blocked_by").getArray()),
                row.getString("closed_by"),
                closed == null ? null : closed.toInstant(),
                row.getString("override_reason"));
    }
}
