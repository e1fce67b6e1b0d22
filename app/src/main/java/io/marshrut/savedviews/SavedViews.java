package io.marshrut.savedviews;

import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.shared.SqlTime;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Views that people keep for themselves: nobody sees those of another. */
@Service("savedViews")
public class SavedViews {

    private static final Set<String> LISTS = Set.of("/contracts");
    private static final int MOST = 30;
    private static final int LONGEST_NAME = 60;
    /** What a browser leaves in a link of its own accord. */
    private static final String LINK = "[A-Za-z0-9%=&_.,+~-]{0,1000}";

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedViews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The caller's own, by name. */
    @Transactional(readOnly = true)
    public List<SavedView> of(Caller caller, String list) {
        return jdbc.sql(
                        "select id, list, name, query from saved_view where login = :login and list = :list order by name")
                .param("login", caller.login())
                .param("list", list)
                .query(SavedView.class)
                .list();
    }

    /**
     * Keeps a view; one of the same name is replaced.
     *
     * @throws Problem 422 on {@code name}, {@code list} or {@code query}; 409 {@code too_many_views}
     */
    @Transactional
    public SavedView save(Caller caller, String list, String name, String query) {
        String title = name == null ? "" : name.strip();
        String filters = query == null ? "" : query;
        if (title.isEmpty() || title.length() > LONGEST_NAME) {
            throw Problem.invalid(List.of(FieldError.of("name", "length", 1, LONGEST_NAME)));
        }
        if (list == null || !LISTS.contains(list)) {
            throw Problem.invalid(List.of(FieldError.of("list", "option")));
        }
        if (!filters.matches(LINK)) {
            throw Problem.invalid(List.of(FieldError.of("query", "pattern")));
        }
        List<SavedView> kept = of(caller, list);
        if (kept.size() >= MOST && kept.stream().noneMatch(one -> one.name().equals(title))) {
            throw Problem.conflict("too_many_views", MOST);
        }
        jdbc.sql("""
                        insert into saved_view (id, login, list, name, query, saved_at)
                        values (:id, :login, :list, :name, :query, :at)
                        on conflict (login, list, name) do update set query = excluded.query, saved_at = excluded.saved_at
                        """)
                .param("id", Ids.next())
                .param("login", caller.login())
                .param("list", list)
                .param("name", title)
                .param("query", filters)
                .param("at", SqlTime.of(clock.instant()))
                .update();
        return of(caller, list).stream()
                .filter(one -> one.name().equals(title))
                .findFirst()
                .orElseThrow();
    }

    /** @throws Problem 404 where the caller has no such view */
    @Transactional
    public SavedView remove(Caller caller, UUID id) {
        return jdbc.sql("delete from saved_view where id = :id and login = :login returning id, list, name, query")
                .param("id", id)
                .param("login", caller.login())
                .query(SavedView.class)
                .optional()
                .orElseThrow(Problem::notFound);
    }
}
