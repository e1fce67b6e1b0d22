package io.marshrut.primarydocuments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.ocr.drawing.Bundles;
import io.marshrut.ocr.drawing.Sample;
import io.marshrut.support.Api;
import io.marshrut.support.PaperSheets;
import io.marshrut.support.PortalTest;
import io.marshrut.support.Uploads;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that are one document become one card, lose nothing by it, and become cards of their own again. */
@PortalTest
class JoiningTest {

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    private Uploads uploads;
    private Sample sample;
    private List<byte[]> sheets;

    @BeforeEach
    void draw() {
        uploads = new Uploads(api);
        sample = PaperSheets.longInvoice();
        sheets = PaperSheets.of(sample);
        assertThat(sheets).hasSizeGreaterThan(1);
    }

    @Test
    void theFirstCardIsReadAnewWithAllPagesAndTheOthersEndAsItsPieces() throws IOException {
        List<String> ids = sent("accountant");
        ids.forEach(id -> uploads.settled("accountant", id));

        Api.Answer answer = join("accountant", ids);

        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        JsonNode whole = uploads.settled("accountant", ids.get(0));
        assertThat(whole.path("pages").asInt()).isEqualTo(sheets.size());
        assertThat(whole.path("lines")).hasSize(sample.items().size());
        assertThat(whole.path("fields").path("number").path("value").asText()).isEqualTo(sample.number());
        assertThat(whole.path("status").asText()).isEqualTo("TO_VERIFY");
        assertThat(texts(whole.path("joined").path("documents"), "id")).isEqualTo(ids);
        assertThat(whole.path("duplicates")).isEmpty();
        try (PDDocument pdf = Loader.loadPDF(api.as("accountant")
                .get("/api/v1/documents/" + ids.get(0) + "/searchable.pdf")
                .body())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(sheets.size());
        }
        for (int i = 1; i < ids.size(); i++) {
            JsonNode piece = uploads.card("accountant", ids.get(i));
            assertThat(piece.path("status").asText()).isEqualTo("JOINED");
            assertThat(piece.path("joined").path("into").asText()).isEqualTo(ids.get(0));
            assertThat(api.as("accountant")
                            .get("/api/v1/documents/" + ids.get(i) + "/content")
                            .body())
                    .isEqualTo(sheets.get(i));
            assertThat(underWay(ids.get(i))).isZero();
            assertThat(events(ids.get(i))).contains("document.joined-in");
        }
        assertThat(underWay(ids.get(0))).isEqualTo(3);
        assertThat(events(ids.get(0))).contains("document.joined");
        assertThat(accept(ids.get(0)).status()).isEqualTo(200);
        assertThat(separate("accountant", ids.get(0)).code()).isEqualTo("already_verified");
        assertThat(underWay(ids.get(0))).isZero();
    }

    @Test
    void separatedTheyAreAsTheyWereAndCallingTwiceChangesNothing() {
        List<String> ids = sent("accountant");
        List<JsonNode> before =
                ids.stream().map(id -> uploads.settled("accountant", id)).toList();
        join("accountant", ids);
        String instance = instance(ids.get(0));
        assertThat(join("accountant", ids).status()).isIn(200, 202);
        assertThat(instance(ids.get(0))).isEqualTo(instance);
        uploads.settled("accountant", ids.get(0));
        assertThat(separate("accountant", ids.get(1)).code()).isEqualTo("already_joined");

        assertThat(separate("accountant", ids.get(0)).status()).isEqualTo(202);

        for (int i = 0; i < ids.size(); i++) {
            JsonNode again = uploads.settled("accountant", ids.get(i));
            assertThat(again.path("status")).isEqualTo(before.get(i).path("status"));
            assertThat(again.path("fields")).isEqualTo(before.get(i).path("fields"));
            assertThat(again.path("pages").asInt()).isEqualTo(1);
            assertThat(again.path("joined").isMissingNode()).isTrue();
        }
        String after = instance(ids.get(0));
        assertThat(separate("accountant", ids.get(0)).status()).isEqualTo(200);
        assertThat(instance(ids.get(0))).isEqualTo(after);
    }

    @Test
    void whatNobodyHasReadYetIsJoinedAsWell() {
        List<String> ids = sent("accountant");

        assertThat(join("accountant", ids).status()).isEqualTo(202);

        JsonNode whole = uploads.settled("accountant", ids.get(0));
        assertThat(whole.path("pages").asInt()).isEqualTo(sheets.size());
        assertThat(whole.path("lines")).hasSize(sample.items().size());
        assertThat(uploads.card("accountant", ids.get(1)).path("status").asText())
                .isEqualTo("JOINED");
        assertThat(separate("accountant", ids.get(0)).status()).isEqualTo(202);
        assertThat(uploads.settled("accountant", ids.get(1)).path("pages").asInt())
                .isEqualTo(1);
    }

    @Test
    void pagesOfAnArchiveAreJoinedWithItsFirst() {
        JsonNode archive =
                uploads.read("сканы.zip", Bundles.zip(Bundles.files("1.pdf", sheets.get(0), "2.pdf", sheets.get(1))));
        String first = archive.path("id").asText();
        String second = archive.path("file").path("documents").get(1).path("id").asText();
        uploads.settled("accountant", second);

        assertThat(join("accountant", List.of(first, second)).status()).isEqualTo(202);

        assertThat(uploads.settled("accountant", first).path("pages").asInt()).isEqualTo(2);
        assertThat(uploads.card("accountant", first).path("file").path("documents"))
                .hasSize(2);
    }

    @Test
    void onlyWhoSentThemOrMayVerifyThemJoinsThem() {
        List<String> ids = sent("accountant");
        ids.forEach(id -> uploads.settled("accountant", id));

        assertThat(join("employee", ids).status()).isEqualTo(404);
        assertThat(join("finance", ids).status()).isEqualTo(403);
        assertThat(separate("employee", ids.get(0)).status()).isEqualTo(404);
        assertThat(separate("finance", ids.get(0)).status()).isEqualTo(403);
        List<String> own = sent("manager");
        assertThat(join("manager", List.of(own.get(0), ids.get(1))).status()).isEqualTo(404);
        assertThat(join("manager", own).status()).isEqualTo(202);
        assertThat(uploads.settled("manager", own.get(0)).path("pages").asInt()).isEqualTo(sheets.size());
    }

    @Test
    void whatCannotBeJoinedIsToldWhy() {
        List<String> ids = sent("accountant");
        ids.forEach(id -> uploads.settled("accountant", id));
        String id = ids.get(0);

        assertThat(join("accountant", List.of(id)).text()).contains("\"status\":422", "Заполните поле");
        assertThat(join("accountant", List.of(id, id)).text()).contains("\"status\":422", "к самому себе");
        assertThat(join("accountant", List.of(id, ids.get(1), ids.get(1))).text())
                .contains("\"status\":422", "дважды");
        assertThat(join("accountant", List.of(id, "no-id")).status()).isEqualTo(404);
        String broken = uploads.send("accountant", "broken.pdf", "%PDF-1.7 and nothing else".getBytes());
        uploads.settled("accountant", broken);
        assertThat(join("accountant", List.of(id, broken)).code()).isEqualTo("unreadable_file");
        String other = uploads.send("accountant", "other.pdf", Uploads.textPdf(Uploads.newInvoice()));
        uploads.settled("accountant", other);
        api.as("accountant")
                .call("PUT", "/api/v1/documents/" + other + "/secrecy", Map.of("readers", List.of("zueva")));
        assertThat(join("accountant", List.of(id, other)).code()).isEqualTo("joined_secrecy_differs");
        String task = task(ids.get(1));
        api.as("zueva").post("/api/v1/tasks/" + task + "/claim");
        assertThat(join("accountant", ids).code()).isEqualTo("held_by_other");
        assertThat(accept("zueva", ids.get(1)).status()).isEqualTo(200);
        assertThat(join("accountant", ids).code()).isEqualTo("already_verified");
        assertThat(underWay(id)).isEqualTo(3);
    }

    @Test
    void ofTwoWhoJoinOneFileAtTheSameMomentOneIsTold() {
        List<String> ids = sent("accountant");
        String other = uploads.send("accountant", "other.pdf", Uploads.textPdf(Uploads.newInvoice()));
        Stream.concat(ids.stream(), Stream.of(other)).forEach(id -> uploads.settled("accountant", id));

        List<CompletableFuture<Api.Answer>> both = List.of(
                CompletableFuture.supplyAsync(() -> join("accountant", List.of(ids.get(0), ids.get(1)))),
                CompletableFuture.supplyAsync(() -> join("zueva", List.of(other, ids.get(1)))));
        List<Api.Answer> answers = both.stream().map(CompletableFuture::join).toList();

        assertThat(answers).extracting(Api.Answer::status).containsExactlyInAnyOrder(202, 409);
        assertThat(answers.stream()
                        .filter(one -> one.status() == 409)
                        .findFirst()
                        .orElseThrow()
                        .code())
                .isEqualTo("already_joined");
        assertThat(underWay(ids.get(1))).isZero();
    }

    @Test
    void aFileMoreAndAnotherOrderAreReadAnewToo() {
        List<String> ids = sent("accountant");
        String more = uploads.send("accountant", "more.pdf", Uploads.textPdf(Uploads.newInvoice()));
        join("accountant", ids);

        assertThat(join("accountant", List.of(ids.get(0), more)).status()).isEqualTo(202);
        assertThat(texts(
                        uploads.settled("accountant", ids.get(0)).path("joined").path("documents"), "id"))
                .isEqualTo(Stream.concat(ids.stream(), Stream.of(more)).toList());

        assertThat(join("accountant", List.of(ids.get(0), more, ids.get(1))).status())
                .isEqualTo(202);
        JsonNode whole = uploads.settled("accountant", ids.get(0));
        assertThat(texts(whole.path("joined").path("documents"), "id")).endsWith(more, ids.get(1));
        assertThat(whole.path("pages").asInt()).isEqualTo(sheets.size() + 1);
    }

    @Test
    void aJoinedDocumentTakesTheFilesOfAnotherWithIt() {
        List<String> ids = sent("accountant");
        join("accountant", ids);
        String cover = uploads.send("accountant", "cover.pdf", Uploads.textPdf(Uploads.newInvoice()));

        assertThat(join("accountant", List.of(cover, ids.get(0))).status()).isEqualTo(202);

        JsonNode whole = uploads.settled("accountant", cover);
        assertThat(texts(whole.path("joined").path("documents"), "id"))
                .isEqualTo(Stream.concat(Stream.of(cover), ids.stream()).toList());
        assertThat(join("accountant", List.of(cover, ids.get(0))).status()).isEqualTo(200);
        assertThat(uploads.card("accountant", ids.get(0)).path("status").asText())
                .isEqualTo("JOINED");
    }

    @Test
    void whoeverMayNotSeeTheWholeMayNotSeeItsPieces() {
        List<String> ids = sent("accountant");
        join("accountant", ids);
        uploads.settled("accountant", ids.get(0));
        String piece = "/api/v1/documents/" + ids.get(1);
        assertThat(api.as("finance").get(piece).status()).isEqualTo(200);

        api.as("accountant")
                .call("PUT", "/api/v1/documents/" + ids.get(0) + "/secrecy", Map.of("readers", List.of("zueva")));

        assertThat(api.as("finance").get(piece).status()).isEqualTo(404);
        assertThat(api.as("zueva").get(piece).status()).isEqualTo(200);
        api.as("accountant").call("DELETE", "/api/v1/documents/" + ids.get(0) + "/secrecy");
        assertThat(api.as("finance").get(piece).status()).isEqualTo(200);
    }

    @Test
    void aPieceThatIsSentOnceMoreIsARepeatOfTheWhole() {
        List<String> ids = sent("accountant");
        join("accountant", ids);
        uploads.settled("accountant", ids.get(0));

        JsonNode again = uploads.read("again.pdf", sheets.get(1));

        assertThat(again.path("duplicateOf").asText()).isEqualTo(ids.get(0));
    }

    @Test
    void sheetsThatCountOnAreOfferedAndJoinedByNobodyButAPerson() {
        List<byte[]> numbered = PaperSheets.numbered(sample);
        List<String> ids = IntStream.range(0, numbered.size())
                .mapToObj(i -> uploads.send("zueva", "лист-" + (i + 1) + ".pdf", numbered.get(i)))
                .toList();
        ids.forEach(id -> uploads.settled("zueva", id));

        for (String id : ids) {
            JsonNode card = uploads.card("zueva", id);
            assertThat(StreamSupport.stream(card.path("continuation").spliterator(), false)
                            .map(JsonNode::asText)
                            .toList())
                    .as(card.toString())
                    .isEqualTo(ids);
            assertThat(card.path("status").asText()).isEqualTo("TO_VERIFY");
        }
        assertThat(uploads.card("finance", ids.get(0)).path("continuation").isMissingNode())
                .isTrue();
        join("zueva", ids);
        JsonNode whole = uploads.settled("zueva", ids.get(0));
        assertThat(whole.path("continuation").isMissingNode()).isTrue();
        assertThat(whole.path("checks").findValuesAsText("code")).doesNotContain("pages_present");
    }

    private List<String> sent(String login) {
        return IntStream.range(0, sheets.size())
                .mapToObj(i -> uploads.send(login, "scan-" + (i + 1) + ".pdf", sheets.get(i)))
                .toList();
    }

    /** @param ids the card that stays first */
    private Api.Answer join(String login, List<String> ids) {
        return api.as(login)
                .post("/api/v1/documents/" + ids.get(0) + "/join", Map.of("documents", ids.subList(1, ids.size())));
    }

    private Api.Answer separate(String login, String id) {
        return api.as(login).post("/api/v1/documents/" + id + "/separate");
    }

    private Api.Answer accept(String id) {
        return accept("accountant", id);
    }

    private Api.Answer accept(String login, String id) {
        return api.as(login).post("/api/v1/documents/" + id + "/verification", Map.of("accept", true));
    }

    /** Cases, items of the inbox and clocks that something still waits for. */
    private int underWay(String id) {
        return jdbc.sql("""
                        select (select count(*) from act_ru_execution where business_key_ = :id and parent_id_ is null)
                             + (select count(*) from work_item where subject_id = :id and state in ('OPEN', 'ON_HOLD'))
                             + (select count(*) from sla_clock where subject_id = :id and state in ('RUNNING', 'PAUSED'))
                        """).param("id", id).query(Integer.class).single();
    }

    private String instance(String id) {
        return jdbc.sql("select instance_id from primary_document where id = :id::uuid")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private List<String> events(String id) {
        return jdbc.sql("select event from journal_entry where subject_id = :id")
                .param("id", id)
                .query(String.class)
                .list();
    }

    private String task(String id) {
        return jdbc.sql("select id::text from work_item where subject_id = :id and state = 'OPEN'")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private static List<String> texts(JsonNode nodes, String name) {
        return nodes.findValuesAsText(name);
    }
}
