package io.marshrut.journal;

import io.marshrut.shared.Caller;
import io.marshrut.shared.Transactions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the whole journal and checks it, for those who may. */
@Service
public class JournalReading {

    /** The most entries that one export holds. */
    public static final int EXPORTED = 50_000;

    private static final int ROWS_AT_ONCE = 500;
    private static final String COLUMNS = "select id, at, actor, on_behalf_of, origin, subject_type, subject_id, event,"
            + " stage_key, stage_ru, stage_en, comment, details from journal_entry ";

    /**
     * A page of entries, newest first. Pages hang on ids and not on numbers, so that they stay put while entries come.
     *
     * @param newer whether there are newer ones, {@code older} alike
     */
    public record Page(List<JournalEntry> entries, boolean newer, boolean older) {}

    /** Entries that come one by one. */
    @FunctionalInterface
    public interface Entries {

        void forEach(Consumer<JournalEntry> reader);
    }

    /** Takes an export. It begins to answer only when it is called: by then the caller may have it. */
    @FunctionalInterface
    public interface Receiver {

        void take(Entries entries) throws IOException;
    }

    private final JdbcTemplate jdbc;
    private final TransactionTemplate streaming;
    private final Transactions transactions;
    private final Journal journal;
    private final JournalReaders readers;
    private final JournalQuery queries;
    private final EntryMapper mapper;
    private final Verification verification;
    private final Veil veil;
    private final Map<String, SubjectTitles> titles;

    JournalReading(
            DataSource database,
            PlatformTransactionManager transactionManager,
            Transactions transactions,
            Journal journal,
            JournalReaders readers,
            JournalQuery queries,
            EntryMapper mapper,
            Verification verification,
            Veil veil,
            List<SubjectTitles> titles) {
        this.jdbc = new JdbcTemplate(database);
        this.jdbc.setFetchSize(ROWS_AT_ONCE);
        this.streaming = new TransactionTemplate(transactionManager);
        this.streaming.setReadOnly(true);
        this.transactions = transactions;
        this.journal = journal;
        this.readers = readers;
        this.queries = queries;
        this.mapper = mapper;
        this.verification = verification;
        this.veil = veil;
        this.titles = titles.stream().collect(Collectors.toUnmodifiableMap(SubjectTitles::type, one -> one));
    }

    /** The newest entries; {@code before} an id the next older ones; {@code after} an id the next newer ones. */
    @Transactional(readOnly = true)
    public Page page(Caller caller, JournalFilter filter, Long before, Long after, int size) {
        readers.require(caller);
        Set<String> kept = veil.keptFrom(caller);
        JournalQuery.Condition condition = queries.of(filter, kept);
        boolean upwards = after != null && before == null;
        if (before != null) {
            condition = condition.and("id < ?", before);
        } else if (upwards) {
            condition = condition.and("id > ?", after);
        }
        List<JournalEntry> found = new ArrayList<>(jdbc.query(
                COLUMNS + condition.sql() + " order by id " + (upwards ? "asc" : "desc") + " limit " + (size + 1),
                mapper,
                condition.arguments().toArray()));
        boolean more = found.size() > size;
        if (more) {
            found.remove(size);
        }
        if (upwards) {
            Collections.reverse(found);
        }
        found.replaceAll(entry -> veil.over(entry, kept));
        return new Page(found, upwards ? more : before != null, upwards || more);
    }

    /**
     * Hands over the newest entries that fit, at most {@value #EXPORTED}, as they come out of the database; the export
     * itself is told first.
     */
    public void export(Caller caller, JournalFilter filter, Receiver receiver) throws IOException {
        readers.require(caller);
        Set<String> kept = veil.keptFrom(caller);
        JournalQuery.Condition condition = queries.of(filter, kept);
        transactions.run(() -> journal.record(caller, new Subject("journal", "export"), "journal.exported")
                .write());
        receiver.take(reader -> streaming.executeWithoutResult(status -> jdbc.query(
                COLUMNS + condition.sql() + " order by id desc limit " + EXPORTED,
                row -> {
                    reader.accept(veil.over(mapper.mapRow(row, 0), kept));
                },
                condition.arguments().toArray())));
    }

    /**
     * What the subjects of entries are called, by subject; subjects that are no more, or are kept from the caller, are
     * left out.
     */
    public Map<Subject, SubjectTitles.Title> titles(Caller caller, Collection<JournalEntry> entries) {
        Set<String> kept = veil.keptFrom(caller);
        Map<Subject, SubjectTitles.Title> found = new HashMap<>();
        entries.stream()
                .map(JournalEntry::subject)
                .filter(subject -> !kept.contains(subject.id()))
                .distinct()
                .collect(Collectors.groupingBy(Subject::type, Collectors.mapping(Subject::id, Collectors.toList())))
                .forEach((type, ids) -> {
                    if (titles.containsKey(type)) {
                        titles.get(type).of(ids).forEach((id, title) -> found.put(new Subject(type, id), title));
                    }
                });
        return found;
    }

    /** Types that entries may be about, for a filter. */
    public List<String> subjectTypes() {
        return titles.keySet().stream().sorted().toList();
    }

    /**
     * Checks the journal against its seals.
     *
     * @param subject {@code <type>:<id>} for the entries of one subject only, may be null
     * @param seal {@code <number>:<hash>} of a seal that was noted elsewhere, may be null
     * @throws io.marshrut.shared.Problem 400 where one of them is not of this form
     */
    public VerificationResult verify(Caller caller, String subject, String seal) {
        readers.require(caller);
        return verification.of(
                JournalFilter.blank(subject) ? Scope.EVERYTHING : new Scope(Subject.parse(subject)),
                NotedSeal.parse(seal));
    }
}
