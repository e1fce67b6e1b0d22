package io.marshrut.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marshrut.support.PortalTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

@PortalTest
class SealerTest {

    @Autowired
    SealedJournal journal;

    @Test
    void sealsByItselfAMomentLater() {
        Subject subject = SealedJournal.subject();
        journal.together(() -> journal.write(subject, "Сама"));

        Awaitility.await()
                .atMost(60, TimeUnit.SECONDS)
                .until(() -> journal.sealedIds(subject).size() == 1);
        assertThat(journal.verify(subject).ok()).isTrue();
    }

    @Test
    void whatManyWriteWhileManySealIsSealedOnce() throws Exception {
        List<Subject> subjects = List.of(SealedJournal.subject(), SealedJournal.subject(), SealedJournal.subject());
        AtomicBoolean writing = new AtomicBoolean(true);
        ExecutorService people = Executors.newFixedThreadPool(10);
        List<Future<?>> writers = new ArrayList<>();
        for (int n = 0; n < 6; n++) {
            int writer = n;
            writers.add(people.submit(() -> {
                for (int entry = 0; entry < 50; entry++) {
                    Subject subject = subjects.get((writer + entry) % subjects.size());
                    journal.together(() -> journal.write(subject, "Много"));
                }
            }));
        }
        List<Future<?>> sealers = new ArrayList<>();
        for (int n = 0; n < 3; n++) {
            sealers.add(people.submit((Callable<Void>) () -> {
                while (writing.get()) {
                    journal.seal();
                }
                return null;
            }));
        }
        for (Future<?> writer : writers) {
            writer.get();
        }
        writing.set(false);
        for (Future<?> sealer : sealers) {
            sealer.get();
        }
        people.shutdown();
        journal.seal();

        List<Long> sealed = subjects.stream()
                .flatMap(subject -> journal.sealedIds(subject).stream())
                .toList();
        assertThat(sealed).hasSize(300).doesNotHaveDuplicates();
        assertThat(journal.verify().firstBroken()).isNull();
    }

    @Test
    void anEntryThatCommitsAfterItsSuccessorsIsSealedAfterThem() throws Exception {
        Subject subject = SealedJournal.subject();
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        ExecutorService slow = Executors.newSingleThreadExecutor();
        List<Long> ids = new ArrayList<>();
        Future<?> late = slow.submit(() -> journal.together(() -> {
            ids.add(journal.write(subject, "Медленная"));
            written.countDown();
            await(mayCommit);
        }));
        await(written);
        journal.together(() -> ids.add(journal.write(subject, "Быстрая")));
        journal.seal();
        assertThat(journal.sealedIds(subject)).containsExactly(ids.get(1));

        mayCommit.countDown();
        late.get();
        slow.shutdown();
        journal.seal();

        assertThat(journal.sealedIds(subject)).containsExactly(ids.get(1), ids.get(0));
        assertThat(ids.get(0)).isLessThan(ids.get(1));
        assertThat(journal.verify(subject).ok()).isTrue();
    }

    @Test
    void aSealerThatDiesHalfwayLeavesNothingHalfDone() {
        Subject subject = SealedJournal.subject();
        journal.andForgetIt(() -> {
            journal.write(subject, "Не было");
            return journal.seal();
        });
        assertThat(journal.sealedIds(subject)).isEmpty();

        // the connection of a sealer is cut after its work and before its commit
        assertThatThrownBy(() -> journal.together(() -> {
                    journal.write(subject, "Оборвана");
                    journal.seal();
                    journal.jdbc()
                            .sql("select pg_terminate_backend(pg_backend_pid())")
                            .query(Boolean.class)
                            .single();
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(journal.sealedIds(subject)).isEmpty();

        journal.together(() -> journal.write(subject, "Есть"));
        journal.seal();
        assertThat(journal.sealedIds(subject)).hasSize(1);
        assertThat(journal.verify().ok()).isTrue();
    }

    @Test
    void moreThanABatchIsSealedInOneGo() {
        Subject subject = SealedJournal.subject();
        VerificationResult found = journal.andForgetIt(() -> {
            for (int n = 0; n < Sealer.BATCH + 20; n++) {
                journal.write(subject, "Запись " + n);
            }
            journal.seal();
            return journal.verify(subject);
        });

        assertThat(found.ok()).isTrue();
        assertThat(found.entries()).isEqualTo(Sealer.BATCH + 20);
        assertThat(found.seals()).isGreaterThanOrEqualTo(2);
        assertThat(found.waiting()).isZero();
    }

    @Test
    void aCutEndIsSeenByWhoeverNotedTheLastSeal() {
        Subject subject = SealedJournal.subject();
        List<VerificationResult> found = journal.andForgetIt(() -> {
            journal.seal();
            journal.write(subject, "Последняя");
            journal.seal();
            VerificationResult before = journal.verify();
            journal.tamper("delete from journal_entry where subject_id = ?", subject.id());
            journal.tamper("delete from journal_seal_line where subject_id = ?", subject.id());
            journal.tamper(
                    "delete from journal_seal where number = ?", before.head().number());
            return List.of(journal.verify(), journal.verifyWith(before.head()));
        });

        // nothing inside of the database tells of what was taken away without a trace
        assertThat(found.get(0).ok()).isTrue();
        assertThat(found.get(1).firstBroken().reason()).isEqualTo(Break.Reason.SEALS_TRUNCATED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal_entry set comment = 'x'",
                "delete from journal_entry",
                "truncate journal_entry",
                "update journal_seal set at = at",
                "delete from journal_seal",
                "update journal_seal_line set hash = hash",
                "delete from journal_seal_line",
                "update journal_unsealed set entry_id = 1"
            })
    void theDatabaseRefusesToForget(String sql) {
        assertThatThrownBy(() -> journal.together(() -> journal.jdbc().sql(sql).update()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("only added to");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
