package io.marshrut.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.access.Accounts;
import io.marshrut.access.Callers;
import io.marshrut.directory.Absence;
import io.marshrut.directory.AbsenceRecords;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.directory.Organisation;
import io.marshrut.directory.PeopleRegister;
import io.marshrut.directory.Substitutions;
import io.marshrut.engine.ProcessPackages;
import io.marshrut.modelling.SamplePackages;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.ApplicationContext;

/** The sample kind {@code it/works}, as people file and handle its requests, and people of one's own to do so. */
public class Works {

    private static final String KIND = "it/works";

    private final ApplicationContext portal;
    private final Api api;

    public Works(ApplicationContext portal) {
        this.portal = portal;
        this.api = portal.getBean(Api.class);
    }

    public String kind() {
        return KIND;
    }

    /** Once for all tests of a portal. */
    public void publish() {
        if (portal.getBean(ProcessPackages.class).latest(KIND).isEmpty()) {
            Api.Answer answer = api.as("admin")
                    .upload(
                            "/api/v1/admin/processes",
                            "works.zip",
                            SamplePackages.zip(SamplePackages.sound(KIND)),
                            Map.of());
            assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        }
    }

    /** Somebody new in the management, whose password is their login. */
    public String person(String superior, String site, String... roles) {
        String login = "works-" + UUID.randomUUID();
        portal.getBean(Organisation.class)
                .add(new Organisation.NewEmployee(
                        login,
                        "Рабочих",
                        "Егор",
                        null,
                        login + "@masterovoy.example",
                        "MGMT",
                        "it-engineer",
                        site,
                        superior,
                        List.of(roles)));
        portal.getBean(Accounts.class).setWellKnownPassword(login, login);
        return login;
    }

    public void block(String login) {
        portal.getBean(PeopleRegister.class)
                .block(portal.getBean(Callers.class).of("admin").orElseThrow(), login, "Уволен");
    }

    /** From yesterday to tomorrow. @param deputy null for nobody */
    public void away(String login, String deputy) {
        LocalDate today = LocalDate.ofInstant(portal.getBean(Clock.class).instant(), ZoneOffset.UTC);
        portal.getBean(AbsenceRecords.class)
                .add(
                        new Absence(
                                UUID.randomUUID(),
                                login,
                                today.minusDays(1),
                                today.plusDays(1),
                                Absence.Reason.VACATION,
                                deputy == null ? List.of() : List.of(new Absence.Deputy(deputy, "%"))),
                        login);
        portal.getBean(Substitutions.class).forget();
    }

    /** A complete form, with other values for some of its fields. */
    public Map<String, Object> fields(String owner, Map<String, Object> other) {
        Map<String, Object> fields = new HashMap<>(Map.of(
                "summary", "Работы " + UUID.randomUUID(),
                "owner", owner,
                "accessUntil", "2027-03-10",
                "deadline", "2027-06-01T10:00",
                "impact", "one",
                "budget", "500000"));
        fields.putAll(other);
        return fields;
    }

    public Map<String, Object> with(Map<String, Object> fields, String key, Object value) {
        Map<String, Object> more = new HashMap<>(fields);
        more.put(key, value);
        return more;
    }

    /** About the store whose manager is {@code frolov}. */
    public Api.Answer tryToFile(String login, Map<String, Object> fields) {
        return api.as(login).post("/api/v1/requests", Map.of("kind", KIND, "site", "SPB-02", "fields", fields));
    }

    public JsonNode request(String login, String id) {
        return api.as(login).get("/api/v1/requests/" + id).json();
    }

    /** All that waits of a request, as somebody sees it who sees all. */
    public List<JsonNode> open(String id) {
        List<JsonNode> open = new ArrayList<>();
        api.as("director")
                .get("/api/v1/tasks?size=200&scope=all&sort=created&kind=" + KIND)
                .json()
                .path("items")
                .forEach(task -> {
                    if (task.path("subject").path("id").asText().equals(id)) {
                        open.add(task);
                    }
                });
        return open;
    }

    public JsonNode task(String id, String stage) {
        return open(id).stream()
                .filter(task -> task.path("stage").asText().equals(stage))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody has " + stage + " to do"));
    }

    public Api.Answer decide(
            String login, String id, String stage, String decision, String comment, Map<String, Object> fields) {
        Map<String, Object> body = new HashMap<>(Map.of("decision", decision, "fields", fields));
        body.put("comment", comment);
        return api.as(login).post("/api/v1/tasks/" + task(id, stage).path("id").asText() + "/decision", body);
    }

    /** The store's manager hands a task on. */
    public void give(String id, String stage, String to) {
        Api.Answer answer = api.as("frolov")
                .post("/api/v1/tasks/" + task(id, stage).path("id").asText() + "/delegate", Map.of("to", to));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    public JsonNode entry(String login) {
        return StreamSupport.stream(api.as(login).get("/api/v1/catalog").json().spliterator(), false)
                .filter(entry -> entry.path("kind").asText().equals(KIND))
                .findFirst()
                .orElseThrow();
    }

    public List<String> events(String id) {
        return api.as("director")
                .get("/api/v1/requests/" + id + "/timeline")
                .json()
                .findValuesAsText("event");
    }

    /** The page as a browser without scripts gets it. */
    public String page(String login, String path) {
        return window(login).get(path).body();
    }

    /** Sends the form of a decision from the request's card, and answers with the card that comes back. */
    public String sendForm(String login, String id, String task, Map<String, String> fields) {
        Window window = window(login);
        String card = "/requests/" + id;
        HttpResponse<String> sent = window.post(card, "/tasks/" + task + "/decision", fields);
        assertThat(sent.statusCode()).isEqualTo(302);
        return window.get(card).body();
    }

    private Window window(String login) {
        Window window = new Window(api.base());
        window.signIn(login, login);
        return window;
    }

    /** Of the holders of a role everywhere the one who holds the least, that one task apart. */
    public String leastLoaded(String role, JsonNode apart) {
        Map<String, Integer> load = new HashMap<>();
        for (Employee one : portal.getBean(Directory.class).holdersOf(role)) {
            boolean everywhere = one.grants().stream()
                    .anyMatch(grant -> grant.role().equals(role) && grant.code().isEmpty());
            if (everywhere) {
                int held = portal.getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
                        .sql(
                                "select count(*) from work_item where assignee = :login and state in ('OPEN', 'ON_HOLD') and id <> :apart")
                        .param("login", one.login())
                        .param("apart", UUID.fromString(apart.path("id").asText()))
                        .query(Integer.class)
                        .single();
                load.put(one.login(), held);
            }
        }
        int least = load.values().stream().min(Integer::compare).orElseThrow();
        return load.keySet().stream()
                .filter(login -> load.get(login) == least)
                .sorted()
                .findFirst()
                .orElseThrow();
    }

    public long timers(String id) {
        return jobs(id).size();
    }

    /** Lets those timers of a request go off that are due now, as the engine would; it may be at one of them just now. */
    public void runTimers(String id) {
        ManagementService management = portal.getBean(ManagementService.class);
        java.time.Instant now = portal.getBean(Clock.class).instant();
        due(id, now).forEach(job -> {
            try {
                management.executeJob(job);
            } catch (RuntimeException tripped) {
                await("the executor runs " + job + ", or else: " + tripped)
                        .until(() -> !due(id, now).contains(job));
            }
        });
    }

    private List<String> due(String id, java.time.Instant now) {
        return jobs(id).stream()
                .filter(job -> !job.getDuedate().toInstant().isAfter(now))
                .map(Job::getId)
                .toList();
    }

    private List<Job> jobs(String id) {
        List<Job> jobs = new ArrayList<>();
        portal.getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(id)
                .list()
                .forEach(one -> jobs.addAll(portal.getBean(ManagementService.class)
                        .createJobQuery()
                        .processInstanceId(one.getId())
                        .timers()
                        .list()));
        return jobs;
    }
}
