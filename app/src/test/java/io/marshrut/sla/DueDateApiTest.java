package io.marshrut.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.support.Api;
import io.marshrut.support.PortalTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class DueDateApiTest {

    @Autowired
    Api api;

    @Test
    void answersInTheSitesTimeWithItsSteps() {
        var answer = ask(Map.of("site", "VVO-01", "start", "2026-03-03T20:00:00+10:00", "duration", "PT2H"))
                .json();

        assertThat(answer.path("dueAt").asText()).isEqualTo("2026-03-04T10:00:00+10:00");
        assertThat(answer.path("steps").size()).isGreaterThan(3);
    }

    @Test
    void countsPauses() {
        var answer = ask(Map.of(
                        "site", "HQ",
                        "start", "2026-03-03T10:00:00+03:00",
                        "duration", "PT2H",
                        "pauses",
                                List.of(Map.of(
                                        "from", "2026-03-03T11:00:00+03:00", "to", "2026-03-03T15:00:00+03:00"))))
                .json();

        assertThat(answer.path("dueAt").asText()).isEqualTo("2026-03-03T16:00:00+03:00");
    }

    @Test
    void namesWhatIsMissingOrWrong() {
        assertThat(ask(Map.of()).text()).contains("\"site\"", "\"start\"", "\"duration\"");
        for (String duration : List.of("8 hours", "P0D", "PT", "PT0M", "P3DT4H", "P99999D", "-PT1H")) {
            Api.Answer answer = ask(Map.of("site", "HQ", "start", "2026-03-03T10:00:00+03:00", "duration", duration));
            assertThat(answer.status()).as(duration).isEqualTo(422);
            assertThat(answer.text()).contains("\"duration\"");
        }
        assertThat(ask(Map.of("site", "X", "start", "2026-03-03T10:00:00+03:00", "duration", "P1D"))
                        .status())
                .isEqualTo(422);
        assertThat(ask(Map.of("site", "HQ", "start", "yesterday", "duration", "P1D"))
                        .status())
                .isEqualTo(400);
        assertThat(ask(Map.of("site", "HQ", "start", "+999999-01-01T00:00:00Z", "duration", "P1D"))
                        .status())
                .isEqualTo(422);
    }

    private Api.Answer ask(Map<String, Object> question) {
        return api.as("employee").post("/api/v1/sla/due-date", question);
    }
}
