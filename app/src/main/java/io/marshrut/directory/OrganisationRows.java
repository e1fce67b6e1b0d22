package io.marshrut.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.marshrut.shared.LocalText;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Sites and departments: a few dozen rows each that hardly ever change, read whole and kept for a moment. */
@Repository
class OrganisationRows {

    /** Another copy of the portal may have added one: look again after this time. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final Cache<String, List<Site>> sites =
            Caffeine.newBuilder().expireAfterWrite(FRESH).build();
    private final Cache<String, List<Department>> departments =
            Caffeine.newBuilder().expireAfterWrite(FRESH).build();

    OrganisationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Site> sites() {
        return kept(sites, "site", this::sitesNow);
    }

    List<Department> departments() {
        return kept(departments, "department", this::departmentsNow);
    }

    /** Another one counts as soon as the present transaction is through. */
    void forgetAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                sites.invalidateAll();
                departments.invalidateAll();
            }
        });
    }

    /** An empty list is not kept: the company is about to be set up. */
    private static <T> List<T> kept(Cache<String, List<T>> cache, String name, Supplier<List<T>> reading) {
        List<T> known = cache.getIfPresent(name);
        if (known == null) {
            known = reading.get();
            if (!known.isEmpty()) {
                cache.put(name, known);
            }
        }
        return known;
    }

    List<Position> positions() {
        return jdbc.sql("select code, name_ru, name_en from position where code <> 'service-account' order by code")
                .query((row, n) -> new Position(
                        row.getString("code"), new LocalText(row.getString("name_ru"), row.getString("name_en"))))
                .list();
    }

    /** As they stand in this very transaction. */
    List<Site> sitesNow() {
        return jdbc.sql(
                        "select code, name_ru, name_en, time_zone, calendar, address from site order by code = 'HQ' desc, code")
                .query((row, n) -> new Site(
                        row.getString("code"),
                        new LocalText(row.getString("name_ru"), row.getString("name_en")),
                        ZoneId.of(row.getString("time_zone")),
                        row.getString("calendar"),
                        row.getString("address")))
                .list();
    }

    /** As they stand in this very transaction. */
    List<Department> departmentsNow() {
        return jdbc.sql("select code, name_ru, name_en, parent, site, serving_role, head from department order by code")
                .query((row, n) -> new Department(
                        row.getString("code"),
                        new LocalText(row.getString("name_ru"), row.getString("name_en")),
                        row.getString("parent"),
                        row.getString("site"),
                        row.getString("serving_role"),
                        row.getString("head")))
                .list();
    }
}
