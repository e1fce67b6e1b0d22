package io.marshrut.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marshrut.access.Accounts;
import io.marshrut.access.Callers;
import io.marshrut.directory.Organisation;
import io.marshrut.directory.PeopleRegister;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.support.Api;
import io.marshrut.support.Colleagues;
import io.marshrut.support.Incidents;
import io.marshrut.support.PortalTest;
import io.marshrut.support.Window;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the catalogue keeps for each person: stars, what was asked for before, forms that were begun. */
@PortalTest
class OwnCatalogueTest {

    private static final String FORM = "/catalog/it/incident";

    @Autowired
    Api api;

    @Autowired
    Organisation organisation;

    @Autowired
    Accounts accounts;

    @Autowired
    PeopleRegister people;

    @Autowired
    Callers callers;

    @Autowired
    FormDrafts drafts;

    @Autowired
    FormDraftRows draftRows;

    @Autowired
    ForgetOldDrafts oldDrafts;

    @Autowired
    JdbcClient jdbc;

    private String login;
    private Caller caller;
    private Window window;

    @BeforeEach
    void somebodyNew() {
        login = new Colleagues(organisation, accounts).likeTheOthers();
        caller = callers.of(login).orElseThrow();
        window = new Window(api.base());
        window.signIn(login, login);
    }

    @Test
    void theApiFindsKindsByWords() {
        assertThat(found("зависает")).contains("it/incident");
        assertThat(found("ghbtv%20yf%20hf,jne")).contains("it/new-user");
        assertThat(found("щекотливый")).isEmpty();
        assertThat(found("")).contains("it/incident", "it/new-user");
    }

    @Test
    void thePageFindsWithoutScripts() {
        assertThat(window.get("/catalog?q=" + encoded("зависло")).body())
                .contains("href=\"/catalog/it/incident\"")
                .doesNotContain("href=\"/catalog/it/new-user\"");
        assertThat(window.get("/catalog?q=zzzz-zzzz").body()).contains("Такого вида заявки нет", "Весь каталог");
    }

    @Test
    void aStarPutsAKindInFront() {
        assertThat(window.get("/catalog").body()).doesNotContain("Избранное<");

        HttpResponse<String> marked = window.post("/catalog", FORM + "/favourite", Map.of("q", "сбой & Ко"));
        assertThat(Window.location(marked)).contains("/catalog?q=").doesNotContain("& ");
        window.post("/catalog", FORM + "/favourite", Map.of());
        assertThat(window.get("/catalog").body()).contains("Избранное<", FORM + "/favourite/removal");
        assertThat(window.get(FORM).body()).contains("aria-pressed=\"true\"");

        HttpResponse<String> unmarked = window.post(FORM, FORM + "/favourite/removal", Map.of("form", "true"));
        assertThat(Window.location(unmarked)).endsWith(FORM);
        assertThat(window.get("/catalog").body()).doesNotContain("Избранное<");
        assertThat(window.post("/catalog", "/catalog/it/coffee/favourite", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoIsNewSeesWhatOthersAskForAndLaterWhatTheyAskForThemselves() {
        new Incidents(api).file("employee", Incidents.title());
        assertThat(window.get("/catalog").body()).contains("Часто просят<").doesNotContain("Недавние<");

        new Incidents(api).file(login, Incidents.title());
        assertThat(window.get("/catalog").body()).contains("Недавние<").doesNotContain("Часто просят<");
    }

    @Test
    void aFormIsKeptUntilItIsSent() {
        String summary = Incidents.title();
        HttpResponse<String> kept = window.post(
                FORM,
                FORM + "/draft",
                Map.of("fields.summary", summary, "fields.category", "pos", "site", "SPB-01", "onBehalfOf", "petrov"));
        assertThat(Window.location(kept)).endsWith(FORM);

        String form = window.get(FORM).body();
        assertThat(form).contains("Восстановлен черновик", summary, "value=\"petrov\"", "Начать заново");
        assertThat(form).containsPattern("value=\"SPB-01\"[^>]*selected");
        assertThat(window.get("/catalog").body()).contains("id=\"drafts\"");
        Window other = new Window(api.base());
        other.signIn("employee", "employee");
        assertThat(other.get(FORM).body()).doesNotContain(summary);

        Map<String, String> whole = new HashMap<>(Map.of("site", "SPB-01", "onBehalfOf", "petrov"));
        Incidents.fields(summary).forEach((key, value) -> whole.put("fields." + key, String.valueOf(value)));
        HttpResponse<String> sent = window.post(FORM, FORM, whole);
        assertThat(Window.location(sent)).contains("/requests/");
        assertThat(window.get(FORM).body()).doesNotContain("Восстановлен черновик");
        String card = window.get(Window.location(sent).replace(api.base(), "")).body();
        assertThat(card).contains("Подал<", "Петров");
    }

    @Test
    void whatWasBegunIsTakenLeniently() {
        FormDraft kept = drafts.keep(
                        caller,
                        new RequestDraft(
                                "it/incident",
                                " ",
                                Map.of(
                                        "summary",
                                        "x\u0000\ud800y",
                                        "colour",
                                        "red",
                                        "category",
                                        "no-such",
                                        "impact",
                                        " "),
                                "a".repeat(500)))
                .orElseThrow();
        assertThat(kept.fields()).isEqualTo(Map.of("summary", "x?y", "category", "no-such"));
        assertThat(kept.site()).isNull();
        assertThat(kept.onBehalfOf()).isNull();
        assertThat(drafts.find(caller, "it/incident").orElseThrow().fields()).isEqualTo(kept.fields());
        // a value that no longer can be chosen does no harm
        assertThat(window.get(FORM).statusCode()).isEqualTo(200);

        assertThat(drafts.keep(
                                caller,
                                new RequestDraft(
                                        "it/new-user", null, Map.of("equipment", List.of("laptop", "yacht")), null))
                        .orElseThrow()
                        .fields())
                .containsEntry("equipment", List.of("laptop"));
        assertThat(drafts.of(caller)).extracting(FormDraft::kind).containsExactly("it/new-user", "it/incident");
        assertThat(drafts.keep(caller, new RequestDraft("it/incident", null, Map.of("summary", ""), null)))
                .isEmpty();
        assertThat(drafts.of(caller)).hasSize(1);
        assertThatThrownBy(() -> drafts.keep(caller, new RequestDraft("it/coffee", null, Map.of(), null)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void oldDraftsAndTooManyAreForgotten() {
        drafts.keep(caller, new RequestDraft("it/incident", null, Map.of("summary", "старое"), null));
        oldDrafts.tidy();
        assertThat(drafts.of(caller)).hasSize(1);
        jdbc.sql("update form_draft set saved_at = saved_at - interval '31 days' where login = :login")
                .param("login", login)
                .update();
        oldDrafts.tidy();
        assertThat(drafts.of(caller)).isEmpty();

        for (int i = 0; i <= FormDrafts.MOST; i++) {
            draftRows.write(
                    login,
                    new FormDraft(
                            "it/kind-" + i,
                            Map.of("a", "b"),
                            null,
                            null,
                            Instant.now().plusSeconds(i)));
        }
        draftRows.leaveNewest(login, FormDrafts.MOST);
        assertThat(draftRows.of(login))
                .hasSize(FormDrafts.MOST)
                .extracting(FormDraft::kind)
                .doesNotContain("it/kind-0");
    }

    @Test
    void aSimilarRequestBeginsWithTheFormersValues() {
        String summary = Incidents.title();
        String former = new Incidents(api).file(login, summary, "SPB-01");
        assertThat(window.get("/requests/" + former).body()).contains(FORM + "?like=" + former);

        String form = window.get(FORM + "?like=" + former).body();
        assertThat(form).contains(summary, "Касса 3", "Заполнено по заявке").doesNotContain("больше не подходит");
        assertThat(form).containsPattern("value=\"SPB-01\"[^>]*selected");

        jdbc.sql("update service_request set fields = fields || '{\"category\": \"gone\"}' where id = :id::uuid")
                .param("id", former)
                .update();
        assertThat(window.get(FORM + "?like=" + former).body()).contains(summary, "больше не подходит");
        assertThat(window.get("/catalog/it/new-user?like=" + former).statusCode())
                .isEqualTo(404);
        Window stranger = new Window(api.base());
        stranger.signIn("lawyer", "lawyer");
        assertThat(stranger.get(FORM + "?like=" + former).statusCode()).isEqualTo(404);
    }

    @Test
    void nothingIsFiledForWhoHasLeft() {
        String leaver = new Colleagues(organisation, accounts).withoutPassword();
        people.block(callers.of("admin").orElseThrow(), leaver, "Уволился");
        Map<String, String> whole = new HashMap<>(Map.of("onBehalfOf", leaver));
        Incidents.fields(Incidents.title()).forEach((key, value) -> whole.put("fields." + key, String.valueOf(value)));

        HttpResponse<String> refused = window.post(FORM, FORM, whole);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("onBehalfOf-error", leaver);
    }

    private List<String> found(String words) {
        return api.as(login)
                .get("/api/v1/catalog?q=" + (words.matches("[%a-z0-9,]*") ? words : encoded(words)))
                .json()
                .findValuesAsText("kind");
    }

    private static String encoded(String words) {
        return java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
    }
}
