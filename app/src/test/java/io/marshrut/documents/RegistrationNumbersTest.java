package io.marshrut.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marshrut.shared.Problem;
import io.marshrut.support.PortalTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class RegistrationNumbersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 12);
    private static final int THREADS = 8;
    private static final int DRAWS = 50;

    @Autowired
    RegistrationNumbers numbers;

    @Autowired
    PlatformTransactionManager transactions;

    private final String series = "test/" + UUID.randomUUID();
    private final String type = "Т" + series.substring(5, 13).replace('-', 'x');

    @Test
    void leavesNoHolesAndNoDoublesWhenManyDrawAtOnceAndAThirdRollsBack() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            Callable<List<String>> drawing = () -> drawn(DRAWS);
            List<String> kept = new ArrayList<>();
            for (Future<List<String>> one : threads.invokeAll(java.util.Collections.nCopies(THREADS, drawing))) {
                kept.addAll(one.get());
            }

            assertThat(kept)
                    .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, kept.size())
                            .mapToObj(place -> type + "-СПБ01/2026-" + String.format("%04d", place))
                            .toList());
            assertThat(kept).hasSize(THREADS * (DRAWS - DRAWS / 3));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void countsEachYearAnew() {
        assertThat(committed(DAY)).endsWith("/2026-0001");
        assertThat(committed(DAY.plusYears(1))).endsWith("/2027-0001");
        assertThat(committed(DAY)).endsWith("/2026-0002");
    }

    @Test
    void refusesANumberThatAnotherSeriesHasGivenOut() {
        String taken = committed(DAY);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> template().execute(transaction -> draw("other/" + series, DAY)))
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("registration_number_taken");
                    assertThat(problem.args()).containsExactly(taken);
                });
    }

    @Test
    void drawsNothingForAPartThatIsMissing() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> template()
                        .execute(transaction -> numbers.next(
                                series, "{type}-{site}/{yyyy}-{seq:4}", Map.of("type", type, "site", " "), DAY)))
                .satisfies(problem -> assertThat(problem.errors())
                        .extracting(Problem.FieldError::field)
                        .containsExactly("site"));
        assertThat(committed(DAY)).endsWith("-0001");
    }

    @Test
    void wantsATransactionThatItCanBelongTo() {
        assertThatThrownBy(() -> draw(series, DAY)).isInstanceOf(IllegalTransactionStateException.class);
    }

    /** Each third draw is rolled back. */
    private List<String> drawn(int draws) {
        List<String> kept = new ArrayList<>();
        for (int draw = 1; draw <= draws; draw++) {
            boolean back = draw % 3 == 0;
            String number = template().execute(transaction -> {
                if (back) {
                    transaction.setRollbackOnly();
                }
                return draw(series, DAY);
            });
            if (!back) {
                kept.add(number);
            }
        }
        return kept;
    }

    private String committed(LocalDate day) {
        return template().execute(transaction -> draw(series, day));
    }

    private String draw(String from, LocalDate day) {
        return numbers.next(from, "{type}-{site}/{yyyy}-{seq:4}", Map.of("type", type, "site", "СПБ01"), day);
    }

    private TransactionTemplate template() {
        return new TransactionTemplate(transactions);
    }
}
