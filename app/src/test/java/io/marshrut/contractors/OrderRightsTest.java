package io.marshrut.contractors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.access.Callers;
import io.marshrut.documents.SecretDocuments;
import io.marshrut.documents.Upload;
import io.marshrut.journal.Origin;
import io.marshrut.support.Api;
import io.marshrut.support.HostileFiles;
import io.marshrut.support.MovableClock;
import io.marshrut.support.Outwork;
import io.marshrut.support.PortalTest;
import io.marshrut.support.Window;
import io.marshrut.support.Works;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who gives work out, to whom, what a link shows of the request, what it takes in, and what is told once. */
@PortalTest
class OrderRightsTest {

    private static final Origin HOME = Origin.portal("203.0.113.8");
    private static final String MARKUP = "</p><img data-attack src=x onerror=a()>${7777*77777} ";

    @Autowired
    Api api;

    @Autowired
    ApplicationContext portal;

    @Autowired
    ContractorAnswers answers;

    @Autowired
    ContractorFiles files;

    @Autowired
    OrderWatch watch;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private Outwork outwork;
    private Works works;
    private String performer;
    private String request;

    @BeforeEach
    void fileARequest() {
        outwork = new Outwork(portal);
        works = new Works(portal);
        performer = works.person(null, "SPB-02");
        request = outwork.file("employee", performer, "Кровля " + Outwork.mark());
    }

    @Test
    void thePerformerGivesTheWorkOutAndNobodyElse() {
        String task = outwork.task(performer, request);
        Map<String, Object> draft = outwork.draft(outwork.counterparty("ООО «Кровля»"), Map.of());
        String stranger = works.person(null, "HQ");

        assertThat(api.as(stranger)
                        .post("/api/v1/tasks/" + task + "/contractor-orders", draft)
                        .status())
                .isEqualTo(404);
        assertThat(api.as("director")
                        .post("/api/v1/tasks/" + task + "/contractor-orders", draft)
                        .status())
                .as("may read the task")
                .isEqualTo(403);
        JsonNode order = outwork.order(performer, request, draft).json();
        assertThat(outwork.order(performer, request, draft).code()).isEqualTo("contractor_order_open");

        String path = "/api/v1/contractor-orders/" + order.path("id").asText();
        assertThat(api.as(stranger)
                        .get("/api/v1/requests/" + request + "/contractor-orders")
                        .status())
                .isEqualTo(404);
        assertThat(api.as(stranger).post(path + "/withdraw", Map.of()).status()).isEqualTo(404);
        assertThat(api.as("employee")
                        .get("/api/v1/requests/" + request + "/contractor-orders")
                        .json())
                .as("the initiator reads the order without its link")
                .hasSize(1)
                .allSatisfy(one -> assertThat(one.path("path").asText("")).isIn("", "null"));
        Map.of("/withdraw", Map.of("comment", "?"), "/remarks", Map.of("text", "?"), "/links", Map.of("until", ""))
                .forEach((action, body) -> assertThat(
                                api.as("employee").post(path + action, body).status())
                        .as(action)
                        .isEqualTo(403));
    }

    @Test
    void aStageThatDoesNotSayItIsNotGivenOut() {
        String task = outwork.task(performer, request);
        api.as(performer)
                .upload("/api/v1/requests/" + request + "/documents", "a.jpg", Outwork.photo(), Map.of("role", "act"));
        api.as(performer).post("/api/v1/tasks/" + task + "/decision", Map.of("decision", "done", "fields", Map.of()));

        Map<String, Object> draft = outwork.draft(outwork.counterparty("ООО «Поздно»"), Map.of());
        assertThat(outwork.order(performer, request, draft).code()).isEqualTo("contractor_not_here");
        assertThat(api.as(performer)
                        .post("/api/v1/tasks/" + task + "/contractor-orders", draft)
                        .code())
                .isEqualTo("already_decided");
    }

    @Test
    void whatIsWrongWithAnOrderIsSaidFieldByField() {
        String blocked = outwork.counterparty("ООО «Должник»");
        api.as("accountant").post("/api/v1/counterparties/" + blocked + "/block", Map.of("reason", "Не платит"));
        Map<String, Object> draft = new HashMap<>(Map.of(
                "counterparty",
                blocked,
                "contact",
                " ",
                "email",
                "не почта",
                "what",
                "",
                "documents",
                List.of(UUID.randomUUID().toString()),
                "until",
                LocalDate.now().plusDays(92).toString(),
                "language",
                "fr"));

        Api.Answer answer = outwork.order(performer, request, draft);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().findValuesAsText("field"))
                .contains("counterparty", "contact", "email", "what", "documents", "until", "language");
        assertThat(answer.text()).contains("Не платит");
    }

    @Test
    void theLinkShowsTheFilesThatWereChosenAndNoOthers() {
        String shown = attach("план.txt");
        String hidden = attach("смета.txt");
        String foreign = outwork.file("employee", performer, "Чужая " + Outwork.mark());
        String others = api.as("employee")
                .upload("/api/v1/requests/" + foreign + "/documents", "x.txt", bytes("x"), Map.of())
                .json()
                .path("documentId")
                .asText();
        JsonNode order = outwork.order(
                        performer,
                        request,
                        outwork.draft(outwork.counterparty("ООО «План»"), Map.of("documents", List.of(shown))))
                .json();
        String path = order.path("path").asText();
        Window phone = new Window(api.base());

        assertThat(phone.get(path).body()).contains("план.txt").doesNotContain("смета.txt");
        assertThat(phone.get(path + "/files/" + shown).body()).isEqualTo("план.txt");
        assertThat(phone.get(path + "/files/" + shown).headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
        for (String other : List.of(hidden, others, UUID.randomUUID().toString(), "../" + hidden, "no-such-file")) {
            assertThat(phone.get(path + "/files/" + other.replace("/", "%2f")).statusCode())
                    .as(other)
                    .isIn(400, 404);
        }
        for (String inner : List.of("/requests/" + request, "/documents/" + shown + "/content", "/work")) {
            assertThat(phone.get(inner).statusCode()).as(inner).isEqualTo(302);
        }
        Outwork more = new Outwork(portal);
        String second = more.given(performer, foreign).path("path").asText();
        assertThat(phone.get(second + "/files/" + shown).statusCode()).isEqualTo(404);

        makeSecret(shown);
        assertThat(phone.get(path).body()).doesNotContain("план.txt");
        assertThat(phone.get(path + "/files/" + shown).statusCode()).isEqualTo(404);
    }

    @Test
    void filesThatMeanHarmAreNotTakenIn() {
        String token = taken();
        Map<String, byte[]> hostile = Map.of(
                "photo.jpg", HostileFiles.program(),
                "page.html", bytes("<html><script>alert(1)</script></html>"),
                "drawing.svg", bytes("<svg xmlns='http://www.w3.org/2000/svg' onload='a()'/>"),
                "run.exe", HostileFiles.program());
        hostile.forEach((name, content) -> {
            assertThatThrownBy(() -> files.photos(token, "after", List.of(upload(name, content)), HOME))
                    .as(name)
                    .hasMessageContaining("contractor_picture");
            assertThatThrownBy(() -> files.document(token, "act", List.of(upload(name, content)), HOME))
                    .as(name)
                    .hasMessageContaining("contractor_document_type");
        });
        assertThatThrownBy(() -> files.document(token, "passport", List.of(upload("a.jpg", Outwork.photo())), HOME))
                .hasMessageContaining("unknown_document_role");
        assertThatThrownBy(() -> files.photos(token, "after", List.of(), HOME))
                .hasMessageContaining("contractor_no_file");
        List<Upload> tooMany = java.util.stream.IntStream.range(0, 61)
                .mapToObj(n -> upload(n + ".jpg", Outwork.photo()))
                .toList();
        assertThatThrownBy(() -> files.photos(token, "after", tooMany, HOME))
                .hasMessageContaining("contractor_too_many");
        assertThatThrownBy(() -> files.photos(
                        token,
                        "after",
                        List.of(new Upload("a.jpg", 400L << 20, new ByteArrayResource(Outwork.photo()))),
                        HOME))
                .hasMessageContaining("contractor_too_much");
        assertThat(jdbc.sql("select count(*) from document where owner_id = :id")
                        .param("id", request)
                        .query(Long.class)
                        .single())
                .isZero();

        files.photos(token, "after", List.of(upload("../../etc/\u202egpj.exe\r\n.jpg", Outwork.photo())), HOME);
        assertThat(jdbc.sql("select file_name from document where owner_id = :id")
                        .param("id", request)
                        .query(String.class)
                        .single())
                .isEqualTo("gpj.exe.jpg");
    }

    @Test
    void markupOfEitherSideIsATextForTheOther() {
        String name = "ООО " + MARKUP + Outwork.mark();
        JsonNode order = outwork.order(
                        performer,
                        request,
                        outwork.draft(outwork.counterparty(name), Map.of("what", MARKUP, "contact", MARKUP)))
                .json();
        String path = order.path("path").asText();
        String token = path.substring("/contractor/".length());
        answers.accept(token, LocalDate.now().plusDays(2).toString(), HOME);
        answers.comment(token, MARKUP, "", HOME);
        files.photos(token, "before", List.of(upload("<img data-attack src=x>.jpg", Outwork.photo())), HOME);
        api.as(performer)
                .post("/api/v1/contractor-orders/" + order.path("id").asText() + "/remarks", Map.of("text", MARKUP));

        Window window = new Window(api.base());
        window.signIn(performer, performer);
        for (String page : List.of(
                new Window(api.base()).get(path).body(),
                window.get("/requests/" + request).body(),
                window.get("/notifications").body())) {
            assertThat(page)
                    .contains("data-attack")
                    .doesNotContain("<img data-attack")
                    .doesNotContain("604871729");
        }
    }

    @Test
    void aFormOfAnotherSiteDoesNothing() {
        String path = outwork.given(performer, request).path("path").asText();
        for (String action : List.of("acceptance", "refusal", "photos", "documents", "comments", "completion")) {
            assertThat(api.stranger()
                            .call("POST", path + "/" + action, Map.of("expectedOn", "2031-01-01"))
                            .status())
                    .as(action)
                    .isEqualTo(403);
        }
        assertThat(state()).isEqualTo("SENT");
    }

    @Test
    void whoDoesNotAnswerIsRemindedOnceAndWhatIsDoneIsLeftAlone() {
        String id = outwork.given(performer, request).path("id").asText();
        look(id, Duration.ofHours(2));
        assertThat(news("не отвечает")).isZero();
        look(id, Duration.ofHours(25));
        look(id, Duration.ofHours(49));
        assertThat(news("не отвечает")).isEqualTo(1);

        look(id, Duration.ofDays(60));
        look(id, Duration.ofDays(61));
        assertThat(news("ссылки подрядчика истёк")).isEqualTo(1);

        String quiet = works.person(null, "SPB-02");
        String other = outwork.file("employee", quiet, "Окна " + Outwork.mark());
        String done = outwork.given(quiet, other).path("id").asText();
        jdbc.sql("update contractor_order set state = 'DONE' where id = :id::uuid")
                .param("id", done)
                .update();
        look(done, Duration.ofDays(60));
        assertThat(jdbc.sql("select count(*) from notification where recipient = :me and title like '%подрядчик%'")
                        .param("me", quiet)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void look(String id, Duration later) {
        clock.at(
                Instant.now().plus(later),
                () -> transaction.executeWithoutResult(status -> watch.look(UUID.fromString(id))));
    }

    private long news(String words) {
        return jdbc.sql("select count(*) from notification where recipient = :me and title like '%' || :words || '%'")
                .param("me", performer)
                .param("words", words)
                .query(Long.class)
                .single();
    }

    private String taken() {
        String path = outwork.given(performer, request).path("path").asText();
        String token = path.substring("/contractor/".length());
        answers.accept(token, LocalDate.now().plusDays(2).toString(), HOME);
        return token;
    }

    private String attach(String name) {
        return api.as("employee")
                .upload("/api/v1/requests/" + request + "/documents", name, bytes(name), Map.of())
                .json()
                .path("documentId")
                .asText();
    }

    private void makeSecret(String document) {
        portal.getBean(SecretDocuments.class)
                .admit(portal.getBean(Callers.class).of("employee").orElseThrow(), UUID.fromString(document), "");
    }

    private String state() {
        return api.as(performer)
                .get("/api/v1/requests/" + request + "/contractor-orders")
                .json()
                .path(0)
                .path("state")
                .asText();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Upload upload(String name, byte[] content) {
        return new Upload(name, content.length, new ByteArrayResource(content));
    }
}
