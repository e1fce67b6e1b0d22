package io.marshrut.primarydocuments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marshrut.access.Callers;
import io.marshrut.directory.Organisation;
import io.marshrut.directory.SiteDraft;
import io.marshrut.directory.SiteRegister;
import io.marshrut.ocr.drawing.Sample;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Transactions;
import io.marshrut.support.Api;
import io.marshrut.support.PortalTest;
import io.marshrut.support.Uploads;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The queue of verification, and how long its people work on a document. */
@PortalTest
class PersonSecondsTest {

    @Autowired
    Api api;

    @Autowired
    Organisation organisation;

    @Autowired
    SiteRegister sites;

    @Autowired
    Callers callers;

    @Autowired
    PrimaryDocuments documents;

    @Autowired
    VerificationQueue queue;

    @Autowired
    PersonSeconds times;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DocumentExports exports;

    @Autowired
    Transactions transactions;

    private String site;
    private Caller person;
    private UUID doubtful;
    private UUID clear;

    @BeforeEach
    void twoDocumentsWaitAtASiteOfTheirOwn() {
        site = "W" + UUID.randomUUID().toString().substring(0, 7).toUpperCase(Locale.ROOT);
        sites.add(
                callers.of("admin").orElseThrow(),
                new SiteDraft(site, "Проверка " + site, "Verification " + site, "Europe/Moscow", "office", "Улица, 1"));
        person = accountant();
        Uploads uploads = new Uploads(api);
        Sample wrong = Uploads.newInvoice().statingTotal("999999.99");
        clear = send(uploads, Uploads.newInvoice());
        doubtful = send(uploads, wrong);
        uploads.settled("accountant", clear.toString());
        uploads.settled("accountant", doubtful.toString());
    }

    @Test
    void theQueueIsOfASiteAndInTheChosenOrder() {
        assertThat(ids("due")).containsExactly(clear, doubtful);
        assertThat(ids("doubts")).containsExactly(doubtful, clear);
        assertThat(ids("sure")).containsExactly(clear, doubtful);
        assertThat(queue.page(person, choice("doubts"), new Paged.Request(0, 1)).items())
                .singleElement()
                .satisfies(first -> assertThat(first.doubts()).isPositive());
        assertThat(queue.size(person, choice("due"))).isEqualTo(2);
        assertThat(queue.next(person, choice("doubts"), Set.of(doubtful))).contains(clear);
        assertThatThrownBy(
                        () -> queue.page(callers.of("employee").orElseThrow(), choice("due"), new Paged.Request(0, 1)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void whatAColleagueTookIsNotInTheQueueAndOnesOwnIsFirst() {
        claim("zueva", clear);

        assertThat(ids("due")).containsExactly(doubtful);
        assertThat(queue.page(
                                callers.of("zueva").orElseThrow(),
                                QueueChoice.of("doubts", site),
                                new Paged.Request(0, 9))
                        .items())
                .extracting(one -> one.document().id())
                .containsExactly(clear, doubtful);
    }

    @Test
    void sittingsAreAddedUpAndBoundedByTheTimeThatPassed() {
        UUID first = times.begin(person, clear);
        UUID second = times.begin(person, clear);
        openedBefore(first, Duration.ofMinutes(10));
        openedBefore(second, Duration.ofSeconds(20));

        times.worked(person, clear, first, 15_000);
        times.worked(person, clear, first, 3_000);
        times.worked(person, clear, second, 9_000_000);
        verify(clear);

        // 15 s as told, 20 s as that is all that has passed
        assertThat(times.of(person).documents()).isEqualTo(1);
        assertThat(times.of(person).seconds()).isBetween(35L, 40L);
        assertThat(open(clear)).isZero();
    }

    @Test
    void theMedianIsThePersonsAndTheirHeadsToSee() {
        worked(clear, 30_000);
        worked(doubtful, 10_000);

        WorkedTime own = times.of(person);
        assertThat(own.documents()).isEqualTo(2);
        assertThat(own.seconds()).isEqualTo(20);
        assertThat(times.ofPeople(callers.of("belova").orElseThrow())).contains(own);
        assertThat(times.ofPeople(person)).isEmpty();
        assertThat(times.ofPeople(callers.of("krylov").orElseThrow())).doesNotContain(own);
    }

    @Test
    void aSittingIsOnesOwnAndOneThatIsOverCountsNothing() {
        UUID mine = times.begin(person, clear);
        openedBefore(mine, Duration.ofMinutes(1));
        Caller other = callers.of("zueva").orElseThrow();

        times.worked(other, clear, mine, 30_000);
        times.worked(person, doubtful, mine, 30_000);
        verify(clear);
        times.worked(person, clear, mine, 30_000);

        assertThat(times.of(person).documents()).isZero();
        assertThatThrownBy(() -> times.begin(callers.of("employee").orElseThrow(), doubtful))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
        assertThatThrownBy(() -> times.begin(callers.of("finance").orElseThrow(), doubtful))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.FORBIDDEN));
    }

    @Test
    void whatWasMeasuredStaysWhenTheAccountingSystemGivesADocumentBack() {
        worked(clear, 20_000);

        transactions.run(() -> {
            exports.taken(clear, "00БП-1");
            exports.refused(clear, "Нет такого контрагента", false);
        });

        assertThat(documents.get(person, clear).status()).isEqualTo(DocumentStatus.VERIFIED);
        assertThat(times.of(person).documents()).isOne();
    }

    private Caller accountant() {
        String login = "guest-" + UUID.randomUUID();
        organisation.add(new Organisation.NewEmployee(
                login, "Проверова", "Анна", null, null, "ACC", "accountant", "HQ", "belova", List.of("accountant")));
        return callers.of(login).orElseThrow();
    }

    private UUID send(Uploads uploads, Sample sample) {
        return UUID.fromString(uploads.send("accountant", "work.pdf", Uploads.textPdf(sample), Map.of("site", site)));
    }

    private void worked(UUID document, long millis) {
        UUID sitting = times.begin(person, document);
        openedBefore(sitting, Duration.ofHours(1));
        times.worked(person, document, sitting, millis);
        verify(document);
    }

    private void verify(UUID document) {
        documents.verify(person, document, new Verification(null, null, null, true, null));
    }

    private void claim(String login, UUID document) {
        String item = documents.verificationItem(document).orElseThrow().id().toString();
        assertThat(api.as(login).post("/api/v1/tasks/" + item + "/claim").status())
                .isEqualTo(200);
    }

    private void openedBefore(UUID sitting, Duration ago) {
        jdbc.sql(
                        "update verification_sitting set opened_at = opened_at - make_interval(secs => :seconds) where id = :id")
                .param("seconds", (double) ago.toSeconds())
                .param("id", sitting)
                .update();
    }

    private long open(UUID document) {
        return jdbc.sql("select count(*) from verification_sitting where document_id = :id")
                .param("id", document)
                .query(Long.class)
                .single();
    }

    private List<UUID> ids(String sort) {
        return queue.page(person, choice(sort), new Paged.Request(0, 9)).items().stream()
                .map(one -> one.document().id())
                .toList();
    }

    private QueueChoice choice(String sort) {
        return QueueChoice.of(sort, site);
    }
}
