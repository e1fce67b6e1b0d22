package io.marshrut.assets;

import io.marshrut.access.SiteReach;
import io.marshrut.shared.Paged;
import io.marshrut.shared.SqlTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Equipment in the database. */
@Repository
class AssetRows {

    private static final String SELECT = """
            select id, number, name, type, site, place, serial_number, supplier, commissioned_on, warranty_until, state,
                   responsible, service_months, last_service_on, next_service_on, notes, version
              from asset
            """;

    private static final String FILTER = """
             where (:everywhere or site = any(:sites::text[]))
               and (cast(:words as text) is null or lower(number || ' ' || name || ' ' || serial_number || ' ' || place) like :words)
               and (cast(:site as text) is null or site = :site)
               and (cast(:type as text) is null or type = :type)
               and (cast(:state as text) is null or state = :state)
               and (cast(:serviceBy as date) is null or next_service_on <= :serviceBy and state <> 'WRITTEN_OFF')
            """;

    private final JdbcClient jdbc;

    AssetRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Paged<Asset> search(AssetFilter filter, SiteReach reach, Paged.Request page) {
        List<Asset> found = filtered(
                        SELECT + FILTER + " order by lower(name), id limit :size offset :offset", filter, reach)
                .param("size", page.size())
                .param("offset", page.offset())
                .query(Asset.class)
                .list();
        long total = filtered("select count(*) from asset" + FILTER, filter, reach)
                .query(Long.class)
                .single();
        return page.with(found, total);
    }

    Optional<Asset> find(UUID id) {
        return one(id, "");
    }

    Optional<Asset> locked(UUID id) {
        return one(id, " for update");
    }

    List<Asset> byIds(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + " where id = any(:ids)")
                        .param("ids", ids.toArray(new UUID[0]))
                        .query(Asset.class)
                        .list();
    }

    /** What is not written off. */
    List<Asset> ofType(String type, Collection<String> sites) {
        return jdbc.sql(SELECT + """
                         where type = :type and state <> 'WRITTEN_OFF'
                           and (cardinality(:sites::text[]) = 0 or site = any(:sites::text[]))
                         order by site, number
                        """)
                .param("type", type)
                .param("sites", sites.toArray(String[]::new))
                .query(Asset.class)
                .list();
    }

    /** Whether that was news. */
    boolean serviced(UUID id, LocalDate day) {
        return jdbc.sql("""
                        update asset set last_service_on = :day, version = version + 1
                         where id = :id and (last_service_on is null or last_service_on < :day)
                        """).param("id", id).param("day", day).update() > 0;
    }

    /** @param numbers in small letters */
    List<Asset> byNumbers(Collection<String> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + " where lower(number) = any(:numbers)")
                        .param("numbers", numbers.toArray(new String[0]))
                        .query(Asset.class)
                        .list();
    }

    void insert(Asset asset, String by, Instant at) {
        values("""
                        insert into asset (id, number, name, type, site, place, serial_number, supplier, commissioned_on,
                                           warranty_until, state, responsible, service_months, last_service_on, notes,
                                           version, created_by, created_at)
                        values (:id, :number, :name, :type, :site, :place, :serial, :supplier, :commissioned, :warranty,
                                :state, :responsible, :months, :serviced, :notes, :version, :by, :at)
                        """, asset).param("by", by).param("at", SqlTime.of(at)).update();
    }

    void update(Asset asset) {
        values("""
                        update asset
                           set number = :number, name = :name, type = :type, site = :site, place = :place,
                               serial_number = :serial, supplier = :supplier, commissioned_on = :commissioned,
                               warranty_until = :warranty, state = :state, responsible = :responsible,
                               service_months = :months, last_service_on = :serviced, notes = :notes, version = :version
                         where id = :id
                        """, asset).update();
    }

    /** Nobody else writes until the transaction ends. */
    void lockAll() {
        jdbc.sql("lock table asset in share row exclusive mode").update();
    }

    private JdbcClient.StatementSpec filtered(String sql, AssetFilter filter, SiteReach reach) {
        String words = filter.words();
        return jdbc.sql(sql)
                .param(
                        "words",
                        words == null
                                ? null
                                : "%" + words.toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .param("everywhere", reach.everywhere())
                .param("sites", reach.sites().toArray(String[]::new))
                .param("site", filter.site())
                .param("type", filter.type())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("serviceBy", filter.serviceBy());
    }

    private JdbcClient.StatementSpec values(String sql, Asset asset) {
        return jdbc.sql(sql)
                .param("id", asset.id())
                .param("number", asset.number())
                .param("name", asset.name())
                .param("type", asset.type())
                .param("site", asset.site())
                .param("place", asset.place())
                .param("serial", asset.serialNumber())
                .param("supplier", asset.supplier())
                .param("commissioned", asset.commissionedOn())
                .param("warranty", asset.warrantyUntil())
                .param("state", asset.state().name())
                .param("responsible", asset.responsible())
                .param("months", asset.serviceMonths())
                .param("serviced", asset.lastServiceOn())
                .param("notes", asset.notes())
                .param("version", asset.version());
    }

    private Optional<Asset> one(UUID id, String lock) {
        return jdbc.sql(SELECT + " where id = :id" + lock)
                .param("id", id)
                .query(Asset.class)
                .optional();
    }
}
