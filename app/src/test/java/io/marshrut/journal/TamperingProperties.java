package io.marshrut.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.support.PortalTest;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestContextManager;

/** Any single tampering with a random journal is found, and the entry is named. */
class TamperingProperties {

    /** Lends the one portal of all tests to properties, which Spring does not know. */
    @PortalTest
    @Import(SealedJournal.class)
    static class Portal {

        @Autowired
        SealedJournal journal;
    }

    private static final String[] CHANGES = {
        "at = at + interval '1 microsecond'",
        "actor = actor || 'x'",
        "actor = 'system'",
        "on_behalf_of = null",
        "on_behalf_of = 'other'",
        "origin = '10.0.0.6'",
        "origin = null",
        "subject_type = 'other'",
        "subject_id = subject_id || 'x'",
        "event = 'request.withdrawn'",
        "stage_key = null",
        "stage_ru = 'Другая'",
        "stage_en = ''",
        "comment = comment || ' '",
        "comment = null",
        "details = '{}'",
        "details = jsonb_set(details, '{times}', '\"8\"')",
        "details = jsonb_set(details, '{times}', '7')",
        "details = details || '{\"more\": \"1\"}'",
        "details = '[]'"
    };

    private static final Portal PORTAL = new Portal();

    @BeforeContainer
    static void start() throws Exception {
        new TestContextManager(Portal.class).prepareTestInstance(PORTAL);
    }

    /** Of a few subjects, in some order; a number below 0 is where the sealer comes by. */
    @Provide
    Arbitrary<List<Integer>> histories() {
        return Arbitraries.integers()
                .between(-1, 3)
                .list()
                .ofMinSize(4)
                .ofMaxSize(14)
                .filter(history -> history.stream().filter(one -> one >= 0).count() >= 2);
    }

    @Property(tries = 60)
    void anUntouchedJournalIsWhole(@ForAll("histories") List<Integer> history) {
        VerificationResult found = after(history, written -> {});

        assertThat(found.firstBroken()).isNull();
        assertThat(found.waiting()).isZero();
    }

    @Property(tries = 200)
    void aChangeOfAnyColumnIsNamed(
            @ForAll("histories") List<Integer> history,
            @ForAll @IntRange(max = 1_000) int which,
            @ForAll @IntRange(max = 19) int change) {
        long[] changed = new long[1];
        VerificationResult found = after(history, written -> {
            changed[0] = written.get(which % written.size());
            tamper("update journal_entry set " + CHANGES[change] + " where id = ?", changed[0]);
        });

        assertThat(found.firstBroken().id()).isEqualTo(changed[0]);
        assertThat(found.firstBroken().reason()).isEqualTo(Break.Reason.CHANGED);
    }

    @Property(tries = 60)
    void aDeletedEntryIsNamedTheLastOneToo(
            @ForAll("histories") List<Integer> history, @ForAll @IntRange(max = 1_000) int which) {
        long[] deleted = new long[1];
        VerificationResult found = after(history, written -> {
            deleted[0] = written.get(written.size() - 1 - which % written.size());
            tamper("delete from journal_entry where id = ?", deleted[0]);
        });

        assertThat(found.firstBroken().id()).isEqualTo(deleted[0]);
        assertThat(found.firstBroken().reason()).isEqualTo(Break.Reason.MISSING);
    }

    @Property(tries = 60)
    void entriesThatChangedPlacesAreNamed(
            @ForAll("histories") List<Integer> history, @ForAll @Size(2) List<@IntRange(max = 1_000) Integer> which) {
        long[] swapped = new long[2];
        VerificationResult found = after(history, written -> {
            int one = which.get(0) % written.size();
            int other = (one + 1 + which.get(1) % (written.size() - 1)) % written.size();
            swapped[0] = written.get(one);
            swapped[1] = written.get(other);
            tamper("update journal_entry set id = -1 where id = ?", swapped[0]);
            tamper("update journal_entry set id = ? where id = ?", swapped[0], swapped[1]);
            tamper("update journal_entry set id = ? where id = -1", swapped[1]);
        });

        assertThat(found.firstBroken().id()).isEqualTo(Math.min(swapped[0], swapped[1]));
    }

    @Property(tries = 40)
    void anEntryPutInPastTheJournalIsNamed(
            @ForAll("histories") List<Integer> history, @ForAll @IntRange(max = 1_000) int which) {
        long[] inserted = new long[1];
        VerificationResult found = after(history, written -> {
            inserted[0] = -written.get(which % written.size());
            tamper("""
                    insert into journal_entry (id, at, actor, subject_type, subject_id, event)
                    overriding system value
                    select -id, at, 'forger', subject_type, subject_id, event from journal_entry where id = ?
                    """, -inserted[0]);
        });

        assertThat(found.firstBroken().id()).isEqualTo(inserted[0]);
        assertThat(found.firstBroken().reason()).isEqualTo(Break.Reason.INSERTED);
    }

    @Property(tries = 100)
    void whoeverTouchesTheListOfASealIsFound(
            @ForAll("histories") List<Integer> history,
            @ForAll @IntRange(max = 1_000) int which,
            @ForAll("lineChanges") String change) {
        VerificationResult found = after(history, written -> {
            long id = written.get(which % written.size());
            tamper(change, id);
        });

        assertThat(found.firstBroken()).isNotNull();
    }

    @Provide
    Arbitrary<String> lineChanges() {
        return Arbitraries.of(
                "update journal_seal_line set seal = seal + 1 where entry_id = ?",
                "update journal_seal_line set subject_id = subject_id || 'x' where entry_id = ?",
                "update journal_seal_line set subject_type = 'other' where entry_id = ?",
                "update journal_seal_line set position = position + 100 where entry_id = ?",
                "update journal_seal_line set entry_id = -1 where entry_id = ?",
                "update journal_seal_line set hash = sha256(hash) where entry_id = ?",
                "delete from journal_seal_line where entry_id = ?");
    }

    @Property(tries = 100)
    void whoeverTouchesASealIsFound(
            @ForAll("histories") List<Integer> history,
            @ForAll @IntRange(max = 1_000) int which,
            @ForAll("sealChanges") String change) {
        VerificationResult found = after(history, written -> {
            long id = written.get(which % written.size());
            tamper(change, id);
        });

        assertThat(found.firstBroken()).isNotNull();
    }

    @Provide
    Arbitrary<String> sealChanges() {
        String ofEntry = " where number = (select seal from journal_seal_line where entry_id = ?)";
        return Arbitraries.of(
                        "update journal_seal set at = at - interval '1 hour'",
                        "update journal_seal set entries = entries + 1",
                        "update journal_seal set hash = sha256(hash)",
                        "update journal_seal set number = number + 1000",
                        "delete from journal_seal")
                .map(change -> change + ofEntry);
    }

    private static VerificationResult after(List<Integer> history, java.util.function.Consumer<List<Long>> tampering) {
        SealedJournal journal = PORTAL.journal;
        return journal.andForgetIt(() -> {
            List<Subject> subjects = List.of(
                    SealedJournal.subject(), SealedJournal.subject(), SealedJournal.subject(), SealedJournal.subject());
            List<Long> written = new ArrayList<>();
            for (int step : history) {
                if (step < 0) {
                    journal.seal();
                } else {
                    written.add(journal.write(subjects.get(step), "Запись " + written.size()));
                }
            }
            journal.seal();
            tampering.accept(written);
            return journal.verify();
        });
    }

    private static void tamper(String sql, Object... arguments) {
        PORTAL.journal.tamper(sql, arguments);
    }
}
