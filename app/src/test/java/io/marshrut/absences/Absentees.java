package io.marshrut.absences;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.access.Accounts;
import io.marshrut.directory.Organisation;
import io.marshrut.support.Api;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** New people of the head office and their absences. */
final class Absentees {

    private final Api api;
    private final Organisation organisation;
    private final Accounts accounts;
    private final Clock clock;

    Absentees(ApplicationContext context) {
        this.api = context.getBean(Api.class);
        this.organisation = context.getBean(Organisation.class);
        this.accounts = context.getBean(Accounts.class);
        this.clock = context.getBean(Clock.class);
    }

    JsonNode away(String login, LocalDate from, LocalDate to, String who, String area) {
        return add(login, draft(from, to, who, area));
    }

    JsonNode add(String login, Map<String, Object> draft) {
        Map<String, Object> sent = new HashMap<>(draft);
        sent.replaceAll((name, value) -> value instanceof LocalDate ? value.toString() : value);
        Api.Answer answer = api.as(login).post("/api/v1/absences", sent);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    static Map<String, Object> draft(LocalDate from, LocalDate to, String deputy, String area) {
        return Map.of(
                "from",
                from.toString(),
                "to",
                to.toString(),
                "deputies",
                List.of(Map.of("employee", deputy, "area", area)));
    }

    /** All of them work in the head office, whose day is Moscow's. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Moscow"));
    }

    String person(String superior, String... roles) {
        String login = "away-" + UUID.randomUUID();
        organisation.add(new Organisation.NewEmployee(
                login,
                "Отпускников",
                "Пётр",
                null,
                login + "@masterovoy.example",
                "MGMT",
                "it-head",
                "HQ",
                superior,
                List.of(roles)));
        accounts.setWellKnownPassword(login, login);
        return login;
    }
}
