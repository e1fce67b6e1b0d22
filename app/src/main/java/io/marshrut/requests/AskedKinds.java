package io.marshrut.requests;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.marshrut.shared.Caller;
import io.marshrut.shared.SqlTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people have asked for: each their own last kinds (недавние), and what everybody asks for (часто просят). */
@Service
public class AskedKinds {

    private static final int MOST = 6;
    private static final Duration OF_LATE = Duration.ofDays(90);
    private static final Duration FRESH = Duration.ofMinutes(15);
    private static final String EVERYBODY = "everybody";

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final Clock clock;
    private final Cache<String, List<String>> often =
            Caffeine.newBuilder().expireAfterWrite(FRESH).build();

    AskedKinds(JdbcClient jdbc, Catalogue catalogue, Clock clock) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** The kinds that the caller has filed themselves, the last first. */
    @Transactional(readOnly = true)
    public List<CatalogEntry> lately(Caller caller) {
        return entries(
                caller,
                jdbc.sql("""
                                select kind from service_request where author = :me
                                 group by kind order by max(created_at) desc, kind
                                """).param("me", caller.login()).query(String.class).list());
    }

    /** What the whole company asked for most in the last months, as far as the caller may ask for it, too. */
    @Transactional(readOnly = true)
    public List<CatalogEntry> often(Caller caller) {
        List<String> kinds = often.getIfPresent(EVERYBODY);
        if (kinds == null) {
            kinds = ofEverybody();
            // the first request of a new house is seen at once
            if (!kinds.isEmpty()) {
                often.put(EVERYBODY, kinds);
            }
        }
        return entries(caller, kinds);
    }

    private List<String> ofEverybody() {
        return jdbc.sql("""
                        select kind from service_request where created_at >= :since
                         group by kind order by count(*) desc, kind
                        """)
                .param("since", SqlTime.of(clock.instant().minus(OF_LATE)))
                .query(String.class)
                .list();
    }

    private List<CatalogEntry> entries(Caller caller, List<String> kinds) {
        return kinds.stream()
                .map(kind -> catalogue.entry(caller, kind))
                .flatMap(Optional::stream)
                .limit(MOST)
                .toList();
    }
}
