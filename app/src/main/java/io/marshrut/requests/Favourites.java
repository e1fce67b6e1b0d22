package io.marshrut.requests;

import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.shared.SqlTime;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The kinds of request that each person has marked (избранное), the first marked first. */
@Service
public class Favourites {

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final Clock clock;

    Favourites(JdbcClient jdbc, Catalogue catalogue, Clock clock) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Kinds that are gone, or no longer for the caller, are among them: they may come back. */
    @Transactional(readOnly = true)
    public List<String> of(Caller caller) {
        return jdbc.sql("select kind from favourite_kind where login = :me order by since, kind")
                .param("me", caller.login())
                .query(String.class)
                .list();
    }

    /** @throws Problem 404 where the caller may not ask for such a thing */
    @Transactional
    public void mark(Caller caller, String kind) {
        CatalogEntry entry = catalogue.entry(caller, kind).orElseThrow(Problem::notFound);
        jdbc.sql("""
                        insert into favourite_kind (login, kind, since) values (:me, :kind, :now)
                        on conflict (login, kind) do nothing
                        """)
                .param("me", caller.login())
                .param("kind", entry.kind())
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }

    @Transactional
    public void unmark(Caller caller, String kind) {
        jdbc.sql("delete from favourite_kind where login = :me and kind = :kind")
                .param("me", caller.login())
                .param("kind", kind)
                .update();
    }
}
