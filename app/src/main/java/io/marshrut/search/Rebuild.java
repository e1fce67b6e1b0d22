package io.marshrut.search;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.jobs.FollowUp;
import io.marshrut.jobs.FollowUps;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import io.marshrut.shared.SqlTime;
import io.marshrut.shared.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes every subject into the index anew, from PostgreSQL and S3, a batch a job: a crash costs one batch. Search goes
 * on meanwhile.
 */
@Component
public class Rebuild implements FollowUp {

    static final String NAME = "search-rebuild";

    private static final int BATCH = 100;
    private static final UUID BEGINNING = new UUID(0, 0);

    /** How far a rebuild is. */
    public record State(UUID id, Instant startedAt, long total, long done, Instant endedAt) {}

    private final SearchIndex index;
    private final List<SubjectReader> readers;
    private final ObjectProvider<IndexSubject> indexing;
    private final FollowUps followUps;
    private final Permissions permissions;
    private final Journal journal;
    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final Clock clock;

    Rebuild(
            SearchIndex index,
            List<SubjectReader> readers,
            ObjectProvider<IndexSubject> indexing,
            FollowUps followUps,
            Permissions permissions,
            Journal journal,
            Transactions transactions,
            JdbcClient jdbc,
            Clock clock) {
        this.index = index;
        this.readers = readers;
        this.indexing = indexing;
        this.followUps = followUps;
        this.permissions = permissions;
        this.journal = journal;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public State start(Caller caller) {
        permissions.require(caller, Permission.ADMINISTER);
        index.ensure();
        UUID id = Ids.next();
        return transactions.call(() -> {
            journal.record(caller, Subject.of("index", id), "search.rebuild-started")
                    .write();
            jdbc.sql("""
                            insert into search_rebuild (id, asked_by, started_at, total)
                            values (:id, :by, :at, :total)
                            """)
                    .param("id", id)
                    .param("by", caller.login())
                    .param("at", SqlTime.of(clock.instant()))
                    .param(
                            "total",
                            readers.stream().mapToLong(SubjectReader::count).sum())
                    .update();
            next(id, readers.get(0), BEGINNING);
            return state(caller, id);
        });
    }

    public State state(Caller caller, UUID id) {
        permissions.require(caller, Permission.ADMINISTER);
        return jdbc.sql("select id, started_at, total, done, ended_at from search_rebuild where id = :id")
                .param("id", id)
                .query(State.class)
                .optional()
                .orElseThrow(Problem::notFound);
    }

    @Override
    public String name() {
        return NAME;
    }

    /** @param position {@code <rebuild>:<type>:<last id>} */
    @Override
    public void run(String position) {
        String[] parts = position.split(":");
        UUID id = UUID.fromString(parts[0]);
        SubjectReader reader = readers.stream()
                .filter(one -> one.type().equals(parts[1]))
                .findFirst()
                .orElseThrow();
        List<UUID> batch = reader.idsAfter(UUID.fromString(parts[2]), BATCH);
        batch.forEach(subject -> indexing.getObject().run(reader.type() + ":" + subject));
        transactions.run(() -> {
            jdbc.sql("update search_rebuild set done = done + :more where id = :id")
                    .param("more", batch.size())
                    .param("id", id)
                    .update();
            int following = readers.indexOf(reader) + 1;
            if (batch.size() == BATCH) {
                next(id, reader, batch.get(batch.size() - 1));
            } else if (following < readers.size()) {
                next(id, readers.get(following), BEGINNING);
            } else {
                jdbc.sql("update search_rebuild set ended_at = :now where id = :id")
                        .param("now", SqlTime.of(clock.instant()))
                        .param("id", id)
                        .update();
            }
        });
    }

    private void next(UUID id, SubjectReader reader, UUID last) {
        followUps.enqueue(NAME, id + ":" + reader.type() + ":" + last);
    }
}
