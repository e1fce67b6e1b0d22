package io.marshrut.contractors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.documents.Upload;
import io.marshrut.journal.Origin;
import io.marshrut.shared.Problem;
import io.marshrut.support.Api;
import io.marshrut.support.MovableClock;
import io.marshrut.support.Outwork;
import io.marshrut.support.PortalTest;
import io.marshrut.support.Window;
import io.marshrut.support.Works;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a contractor does by their link, from the first look to the end of the stage, once however often it is sent. */
@PortalTest
class ContractorLinkTest {

    private static final Origin HOME = Origin.portal("203.0.113.7");

    @Autowired
    Api api;

    @Autowired
    ApplicationContext portal;

    @Autowired
    LinkedOrders links;

    @Autowired
    ContractorAnswers answers;

    @Autowired
    ContractorFiles files;

    @Autowired
    LinkLooks looks;

    @Autowired
    ContractorSettings settings;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private Outwork outwork;
    private String performer;
    private String request;
    private JsonNode order;
    private String path;

    @BeforeEach
    void giveAnOrder() {
        outwork = new Outwork(portal);
        performer = new Works(portal).person(null, "SPB-02");
        request = outwork.file("employee", performer, "Вывеска " + Outwork.mark());
        order = outwork.given(performer, request);
        path = order.path("path").asText();
    }

    @Test
    void theWorkGoesFromTheFirstLookToTheEndOfTheStage() {
        Window phone = new Window(api.base());
        HttpResponse<String> page = phone.get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Снять старую вывеску", "Рабочих Егор", "Принять в работу")
                .doesNotContain("Вывеска ", "/requests/", "/documents/");
        assertThat(page.headers().firstValue("X-Robots-Tag")).contains("noindex, nofollow");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(state())
                .as("a scanner that follows the link answers nothing")
                .isEqualTo("SENT");

        send(phone, "/acceptance", Map.of("expectedOn", inDays(3)));
        assertThat(state()).isEqualTo("ACCEPTED");
        assertThat(phone.upload(path, path + "/photos", Map.of("when", "before"), "../было.jpg", Outwork.photo())
                        .statusCode())
                .isEqualTo(302);
        send(phone, "/completion", Map.of());
        assertThat(state()).as("the act is missing").isEqualTo("ACCEPTED");
        assertThat(phone.get(path).body()).contains("было.jpg");

        phone.upload(path, path + "/documents", Map.of("role", "act"), "акт.jpg", Outwork.photo());
        send(phone, "/completion", Map.of());
        assertThat(state()).isEqualTo("DONE");

        assertThat(api.as(performer)
                        .post(own("/remarks"), Map.of("text", "Кромка отходит"))
                        .status())
                .isEqualTo(200);
        assertThat(state()).isEqualTo("RETURNED");
        assertThat(phone.get(path).body()).contains("Кромка отходит");
        send(phone, "/completion", Map.of());
        assertThat(state()).isEqualTo("DONE");

        decide();
        assertThat(state()).isEqualTo("ENDED");
        assertThat(phone.get(path).statusCode()).isEqualTo(410);
        assertThat(phone.get(path).body()).contains("Наряд завершён", "Рабочих Егор");
        assertThat(events())
                .containsSubsequence(
                        "contractor.ordered",
                        "contractor.accepted",
                        "document.attached",
                        "document.attached",
                        "contractor.done",
                        "contractor.returned",
                        "contractor.done",
                        "contractor.ended");
    }

    @Test
    void theRequestTellsThatTheContractorDidIt() {
        accept();
        files.photos(token(), "after", List.of(upload("стало.jpg", Outwork.photo())), HOME);

        Window window = new Window(api.base());
        window.signIn(performer, performer);
        String card = window.get("/requests/" + request).body();
        assertThat(card)
                .contains(order.path("company").asText().substring(5, 12), "в работе", "стало.jpg", "наряд принят");
        JsonNode told = api.as(performer)
                .get("/api/v1/requests/" + request + "/contractor-orders")
                .json()
                .path(0);
        assertThat(told.path("files").path(0).path("kind").asText()).isEqualTo("AFTER");
        assertThat(jdbc.sql("select uploaded_by from document where owner_id = :id")
                        .param("id", request)
                        .query(String.class)
                        .single())
                .isEqualTo("outside:" + order.path("id").asText());
        assertThat(jdbc.sql("select origin from journal_entry where subject_id = :id and event = 'contractor.accepted'")
                        .param("id", request)
                        .query(String.class)
                        .single())
                .startsWith("203.0.113.7");
        assertThat(news()).contains("принял наряд", "файлы от подрядчика");
    }

    @Test
    void whatIsMissingIsSaidByNameInBothLanguages() {
        accept();
        for (Map.Entry<String, String> language :
                Map.of("ru", "Акт выполненных работ", "en", "Act of works").entrySet()) {
            Window phone = new Window(api.base(), Map.of("Accept-Language", language.getKey()));
            send(phone, "/completion", Map.of());
            assertThat(phone.get(path).body()).as(language.getKey()).contains(language.getValue());
        }
        assertThatThrownBy(() -> answers.done(token(), HOME))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.errors().get(0).args())
                                .containsExactly("Акт выполненных работ", "Act of works"));
    }

    @Test
    void whatIsSentTwiceIsDoneOnce() throws Exception {
        String once = UUID.randomUUID().toString();
        byte[] photo = Outwork.photo();
        byte[] act = Outwork.photo();
        LocalDate day = LocalDate.parse(inDays(2));
        twice(() -> answers.accept(token(), day.toString(), HOME));
        twice(() -> answers.comment(token(), "Где ключи?", once, HOME));
        twice(() -> files.photos(token(), "before", List.of(upload("a.jpg", photo)), HOME));
        twice(() -> files.document(token(), "act", List.of(upload("act.jpg", act)), HOME));
        twice(() -> answers.done(token(), HOME));

        List<String> events = events();
        for (String event : List.of("contractor.accepted", "contractor.commented", "contractor.done")) {
            assertThat(Collections.frequency(events, event)).as(event).isEqualTo(1);
        }
        assertThat(Collections.frequency(events, "document.attached")).isEqualTo(2);
        assertThat(events).doesNotContain("contractor.promised");
    }

    @Test
    void anotherDayMayBeNamedAndAPastOneMayNot() {
        accept();
        answers.accept(token(), inDays(9), HOME);
        assertThat(events()).contains("contractor.promised");
        for (String wrong : List.of("", "вчера", inDays(-2), inDays(600))) {
            assertThatThrownBy(() -> answers.accept(token(), wrong, HOME))
                    .as(wrong)
                    .hasMessageContaining("contractor_day");
        }
    }

    @Test
    void whoDeclinesSaysWhyAndSomebodyElseGetsTheWork() {
        assertThatThrownBy(() -> answers.decline(token(), " ", HOME)).hasMessageContaining("reason");
        answers.decline(token(), "Нет людей", HOME);

        assertThat(links.open(token()).state()).isEqualTo(OpenedLink.State.DECLINED);
        assertThatThrownBy(() -> answers.accept(token(), inDays(1), HOME)).hasMessageContaining("not_found");
        assertThat(news()).contains("Нет людей");
        outwork.given(performer, request);
        assertThat(api.as(performer)
                        .get("/api/v1/requests/" + request + "/contractor-orders")
                        .json()
                        .findValuesAsText("state"))
                .as("both are kept")
                .containsExactly("DECLINED", "SENT");
    }

    @Test
    void linksThatDoNotWorkLeadToOneCalmPageThatSaysWhomToCall() {
        Window phone = new Window(api.base());
        String forged = "/contractor/" + (token().charAt(0) == 'A' ? 'B' : 'A') + token().substring(1);
        assertThat(phone.get(forged).statusCode()).isEqualTo(404);
        assertThat(phone.get(forged).body()).contains("Ссылка не открывается").doesNotContain("Рабочих Егор");
        assertThat(phone.get("/contractor/" + "x".repeat(4000)).statusCode()).isEqualTo(404);

        String fresh = api.as(performer)
                .post(own("/links"), Map.of("until", inDays(5)))
                .json()
                .path("path")
                .asText();
        assertThat(phone.get(path).statusCode()).isEqualTo(410);
        assertThat(phone.get(path).body()).contains("заменена новой", "Рабочих Егор");
        assertThat(phone.get(fresh).statusCode()).isEqualTo(200);

        clock.at(Instant.now().plus(Duration.ofDays(7)), () -> {
            assertThat(links.open(token(fresh)).state()).isEqualTo(OpenedLink.State.EXPIRED);
            assertThatThrownBy(() -> answers.accept(token(fresh), inDays(8), HOME))
                    .hasMessageContaining("not_found");
        });
        assertThat(api.as(performer)
                        .post(own("/withdraw"), Map.of("comment", "Сделали сами"))
                        .status())
                .isEqualTo(200);
        assertThat(phone.get(fresh).statusCode()).isEqualTo(410);
        assertThat(phone.get(fresh).body()).contains("Наряд отозван", "Рабочих Егор");
        assertThat(state()).isEqualTo("WITHDRAWN");
    }

    @Test
    void aWithdrawnRequestEndsTheLink() {
        assertThat(api.as("employee")
                        .post("/api/v1/requests/" + request + "/withdraw", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(links.open(token()).state()).isEqualTo(OpenedLink.State.ENDED);
    }

    @Test
    void theSecretStandsInNoTable() {
        assertThat(jdbc.sql("select octet_length(digest) from contractor_letter where order_id = :id::uuid")
                        .param("id", order.path("id").asText())
                        .query(Integer.class)
                        .single())
                .isEqualTo(32);
        for (String table : List.of("contractor_letter", "contractor_order", "journal_entry", "mail", "notification")) {
            assertThat(jdbc.sql("select count(*) from " + table + " t where t::text like '%' || :token || '%'")
                            .param("token", token())
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void anAddressThatLooksTooOftenIsAskedToWait() {
        String address = "198.51.100." + Outwork.mark();
        assertThat(looks.mayLook(address)).isTrue();
        jdbc.sql("update contractor_look set looks = :most - 1 where address = :address")
                .param("most", settings.looksPerHour())
                .param("address", address)
                .update();
        assertThat(looks.mayLook(address)).isTrue();
        assertThat(looks.mayLook(address)).isFalse();
        clock.at(
                Instant.now().plus(Duration.ofMinutes(61)),
                () -> assertThat(looks.mayLook(address)).isTrue());
    }

    private void accept() {
        answers.accept(token(), inDays(3), HOME);
    }

    private void decide() {
        Api.Answer decided = api.as(performer)
                .post(
                        "/api/v1/tasks/" + outwork.task(performer, request) + "/decision",
                        Map.of("decision", "done", "fields", Map.of()));
        assertThat(decided.status()).as(decided.text()).isEqualTo(200);
    }

    private void send(Window phone, String action, Map<String, String> fields) {
        assertThat(phone.post(path, path + action, fields).statusCode()).isEqualTo(302);
    }

    /** At the same moment, as an impatient thumb does. */
    private static void twice(Runnable action) throws Exception {
        ExecutorService thumbs = Executors.newFixedThreadPool(2);
        try {
            Callable<Void> press = () -> {
                action.run();
                return null;
            };
            List<Future<Void>> pressed = new ArrayList<>(thumbs.invokeAll(List.of(press, press)));
            for (Future<Void> one : pressed) {
                one.get();
            }
        } finally {
            thumbs.shutdown();
        }
    }

    private String token() {
        return token(path);
    }

    private static String token(String path) {
        return path.substring("/contractor/".length());
    }

    private String own(String action) {
        return "/api/v1/contractor-orders/" + order.path("id").asText() + action;
    }

    private String state() {
        return api.as(performer)
                .get("/api/v1/requests/" + request + "/contractor-orders")
                .json()
                .path(0)
                .path("state")
                .asText();
    }

    private List<String> events() {
        return api.as(performer)
                .get("/api/v1/requests/" + request + "/timeline")
                .json()
                .findValuesAsText("event");
    }

    private String news() {
        return String.join(
                "\n",
                jdbc.sql("select title || ' ' || text from notification where recipient = :me")
                        .param("me", performer)
                        .query(String.class)
                        .list());
    }

    private static String inDays(int days) {
        return LocalDate.now(java.time.ZoneId.of("Europe/Moscow"))
                .plusDays(days)
                .toString();
    }

    private static Upload upload(String name, byte[] content) {
        return new Upload(name, content.length, new ByteArrayResource(content));
    }
}
