package io.marshrut.sla;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.marshrut.directory.Calendars;
import io.marshrut.shared.LocalText;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The working calendars that a site may have: those of the product and the company's own. */
@Component
public class WorkingCalendars implements Calendars {

    /** Another copy of the portal may have changed one: look again after this time. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private record Key(String code, int version) {}

    private final CalendarRows rows;
    private final ProductionCalendars production = CalendarFiles.productionCalendars();
    private final Map<String, WorkingCalendar> ofTheProduct = CalendarFiles.working(production);
    private final Cache<Boolean, Map<String, WorkingCalendar>> own =
            Caffeine.newBuilder().expireAfterWrite(FRESH).build();
    /** A version never changes. */
    private final Cache<Key, WorkingCalendar> versions =
            Caffeine.newBuilder().maximumSize(1_000).build();

    WorkingCalendars(CalendarRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<String, LocalText> names() {
        Map<String, LocalText> names = new LinkedHashMap<>();
        ofTheProduct.forEach((code, calendar) -> names.put(code, calendar.name()));
        // nobody may choose what another copy of the portal has just removed
        ownNow().forEach((code, calendar) -> names.put(code, calendar.name()));
        return names;
    }

    /** As it is now; nothing where there is no such calendar. */
    Optional<WorkingCalendar> latest(String code) {
        return Optional.ofNullable(ofTheProduct.get(code)).or(() -> Optional.ofNullable(own().get(code)));
    }

    /** As it was in a version. */
    WorkingCalendar of(String code, int version) {
        return version == 0
                ? ofTheProduct.get(code)
                : versions.get(new Key(code, version), key -> rows.version(key.code(), key.version(), production));
    }

    Map<String, WorkingCalendar> ofTheProduct() {
        return ofTheProduct;
    }

    /** As they stand in this very transaction. */
    Map<String, WorkingCalendar> ownNow() {
        return rows.latest(production);
    }

    ProductionCalendars production() {
        return production;
    }

    /** Another state counts as soon as the present transaction is through. */
    void forgetAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                own.invalidateAll();
            }
        });
    }

    private Map<String, WorkingCalendar> own() {
        return own.get(true, all -> rows.latest(production));
    }
}
