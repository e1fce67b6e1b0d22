package io.marshrut.primarydocuments;

import io.marshrut.directory.Department;
import io.marshrut.directory.Directory;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.shared.SqlTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Measures how long people work on documents that they verify: from when a page is shown until it is decided, without the
 * time in which they do something else. The page counts, the portal bounds what it counts by the time that has passed.
 * Shown to the person and to who heads their department, to nobody else.
 */
@Service
public class PersonSeconds {

    /** Of how many days the figures are. */
    public static final int DAYS = 30;

    private final PrimaryDocuments documents;
    private final VerificationSittings sittings;
    private final Directory directory;
    private final JdbcClient jdbc;
    private final Clock clock;

    PersonSeconds(
            PrimaryDocuments documents,
            VerificationSittings sittings,
            Directory directory,
            JdbcClient jdbc,
            Clock clock) {
        this.documents = documents;
        this.sittings = sittings;
        this.directory = directory;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Somebody has a document before them.
     *
     * @return the sitting, of which the page tells how much of it was work
     * @throws Problem 404 where the caller may not read it, 403 where they may not verify it
     */
    @Transactional
    public UUID begin(Caller caller, UUID id) {
        PrimaryDocument document = documents.get(caller, id);
        if (!documents.mayVerify(caller, documents.verificationItem(document.id()))) {
            throw Problem.forbidden();
        }
        return sittings.open(id, caller.login(), clock.instant());
    }

    /**
     * How much of a sitting was work so far. What is told of one that is over changes nothing.
     *
     * @throws Problem 404 where the caller may not read the document
     */
    @Transactional
    public void worked(Caller caller, UUID id, UUID sitting, long millis) {
        documents.get(caller, id);
        sittings.worked(sitting, id, caller.login(), Math.max(0, millis), clock.instant());
    }

    @Transactional(readOnly = true)
    public WorkedTime of(Caller caller) {
        return measured(Set.of(caller.login())).stream()
                .findFirst()
                .orElseGet(() -> new WorkedTime(caller.login(), null, 0));
    }

    /** Of the people in the departments that the caller heads; without themselves, those with most documents first. */
    @Transactional(readOnly = true)
    public List<WorkedTime> ofPeople(Caller caller) {
        Set<String> departments = directory.headedBy(caller.login()).stream()
                .map(Department::code)
                .flatMap(code -> directory.below(code).stream())
                .collect(Collectors.toSet());
        if (departments.isEmpty()) {
            return List.of();
        }
        Set<String> people = Set.copyOf(jdbc.sql("select login from employee where department = any(:codes::text[])")
                .param("codes", departments.toArray(new String[0]))
                .query(String.class)
                .list());
        return measured(people).stream()
                .filter(one -> !one.login().equals(caller.login()))
                .toList();
    }

    private List<WorkedTime> measured(Collection<String> logins) {
        Instant since = clock.instant().minus(Duration.ofDays(DAYS));
        return jdbc.sql("""
                        select verified_by, percentile_cont(0.5) within group (order by worked_millis), count(*)
                          from primary_document
                         where verified_by = any(:logins::text[]) and verified_at >= :since
                           and worked_millis is not null
                         group by verified_by order by count(*) desc, verified_by
                        """)
                .param("logins", logins.toArray(new String[0]))
                .param("since", SqlTime.of(since))
                .query((row, number) -> new WorkedTime(
                        row.getString(1), Duration.ofMillis(Math.round(row.getDouble(2))), row.getLong(3)))
                .list();
    }
}
