package io.marshrut.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marshrut.support.Api;
import io.marshrut.support.Browser;
import io.marshrut.support.Incidents;
import io.marshrut.support.PortalTest;
import io.marshrut.support.Window;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the search field offers is what the one who types may read. */
@PortalTest
class SuggestionsTest {

    @Autowired
    Api api;

    @Autowired
    Browser browser;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Window> windows = new HashMap<>();
    private final String mark = "ж" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void beginningsOfTitlesAndNumbersAreOfferedToThoseWhoReadThem() {
        Incidents incidents = new Incidents(api);
        String id = incidents.file("petrov", "Тайна " + mark);
        String number = api.as("petrov")
                .get("/api/v1/requests/" + id)
                .json()
                .path("number")
                .asText();

        await().untilAsserted(() ->
                assertThat(offered("petrov", "тайна " + mark.substring(0, 5))).contains(number));
        assertThat(offered("petrov", number.substring(0, number.length() - 1)))
                .isNotEmpty()
                .allMatch(one -> one.startsWith(number.substring(0, number.length() - 1)));
        assertThat(offered("it", mark)).containsExactly(number);
        assertThat(offered("lawyer", mark)).isEmpty();
        assertThat(offered("lawyer", number)).isEmpty();
        assertThat(offered("petrov", mark.substring(0, 1))).isEmpty();
    }

    @Test
    void anythingTypedIsPlainWords() {
        for (String typed : List.of("\"", "*:*", "a AND (", "\\", "%", "<b>", "x".repeat(500))) {
            assertThat(ask("it", typed).statusCode()).as(typed).isEqualTo(200);
        }
    }

    @Test
    void theFieldOfEveryPageOffersThem() {
        String title = "Подсказка " + mark;
        new Incidents(api).file("employee", title);
        await().until(() -> !offered("employee", mark).isEmpty());
        try (Browser.Visitor visitor = browser.signedIn("employee", Browser.DESKTOP)) {
            visitor.page().locator("#search-everything").pressSequentially(mark.substring(0, 6));
            visitor.page()
                    .waitForFunction(
                            "title => [...document.querySelectorAll('#search-everything-suggestions option')]"
                                    + ".some((one) => one.label.includes(title))",
                            title);
            assertThat(visitor.errors()).isEmpty();
        }
    }

    private List<String> offered(String login, String typed) {
        try {
            List<String> values = new ArrayList<>();
            JSON.readTree(ask(login, typed).body())
                    .forEach(one -> values.add(one.path("value").asText()));
            return values;
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> ask(String login, String typed) {
        return windows.computeIfAbsent(login, this::signedIn)
                .get("/search/suggestions?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
    }

    private Window signedIn(String login) {
        Window window = new Window(api.base());
        window.signIn(login, login);
        return window;
    }
}
