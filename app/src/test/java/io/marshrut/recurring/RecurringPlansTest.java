package io.marshrut.recurring;

import static io.marshrut.support.RecurringCases.PATH;
import static io.marshrut.support.RecurringCases.monthly;
import static io.marshrut.support.RecurringCases.service;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.access.Accounts;
import io.marshrut.access.Callers;
import io.marshrut.assets.AssetTypes;
import io.marshrut.directory.Organisation;
import io.marshrut.directory.PeopleRegister;
import io.marshrut.requests.RequestClosed;
import io.marshrut.requests.RequestStatus;
import io.marshrut.requests.Requests;
import io.marshrut.requests.ServiceRequest;
import io.marshrut.shared.Caller;
import io.marshrut.shared.LocalText;
import io.marshrut.shared.SqlTime;
import io.marshrut.shared.Transactions;
import io.marshrut.support.Api;
import io.marshrut.support.Colleagues;
import io.marshrut.support.MovableClock;
import io.marshrut.support.PortalTest;
import io.marshrut.support.RecurringCases;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plans that file requests: once, in time, for what they are about, until something stops them. */
@PortalTest
class RecurringPlansTest {

    @Autowired
    Api api;

    @Autowired
    PlanLines register;

    @Autowired
    PlanFiling filing;

    @Autowired
    PlanFollowing following;

    @Autowired
    LineRows lines;

    @Autowired
    AssetTypes types;

    @Autowired
    Requests requests;

    @Autowired
    Transactions transactions;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Organisation organisation;

    @Autowired
    Accounts accounts;

    @Autowired
    Callers callers;

    @Autowired
    PeopleRegister people;

    private RecurringCases cases;
    private String owner;

    @BeforeEach
    void somebodyOfTheirOwn() {
        cases = new RecurringCases(api);
        owner = new Colleagues(organisation, accounts).likeTheOthers();
    }

    @Test
    void aDayIsFiledOnceThoughTwoRunsMeet() {
        UUID plan = planned(monthly(Map.of()));

        morningOf("2027-01-14", plan);
        assertThat(past(plan)).isEmpty();
        clock.at(Instant.parse("2027-01-15T04:00:00Z"), () -> {
            List<CompletableFuture<Void>> runs = java.util.stream.IntStream.range(0, 4)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> file(plan)))
                    .toList();
            runs.forEach(CompletableFuture::join);
        });
        followUpsAreDueToday();

        assertThat(past(plan)).hasSize(1).first().satisfies(one -> {
            assertThat(one.path("outcome").asText()).isEqualTo("FILED");
            JsonNode request = api.as(owner)
                    .get("/api/v1/requests/" + one.path("requestId").asText())
                    .json();
            assertThat(request.path("initiator").asText()).isEqualTo(owner);
            assertThat(request.path("site").asText()).isEqualTo("HQ");
        });
        assertThat(jdbc.sql("select count(*) from service_request where initiator = :owner")
                        .param("owner", owner)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(next(plan)).isEqualTo("2027-02-15");
    }

    @Test
    void daysThatWereMissedAreMadeUpForByTheLastOfThem() {
        UUID plan = planned(monthly(Map.of()));

        morningOf("2027-04-20", plan);

        assertThat(past(plan))
                .extracting(one ->
                        one.path("day").asText() + " " + one.path("outcome").asText())
                .containsExactly("2027-04-15 FILED", "2027-03-15 MISSED", "2027-02-15 MISSED", "2027-01-15 MISSED");
        assertThat(next(plan)).isEqualTo("2027-05-15");
    }

    @Test
    void aDayOffIsMovedAndTheRequestFiledInAdvance() {
        // 15 May 2027 is a Saturday
        UUID plan = planned(monthly(Map.of("dayOff", "PREVIOUS", "leadDays", "3", "startsOn", "2027-05-01")));
        assertThat(next(plan)).isEqualTo("2027-05-14");

        morningOf("2027-05-10", plan);
        assertThat(past(plan)).isEmpty();
        morningOf("2027-05-11", plan);

        assertThat(past(plan)).extracting(one -> one.path("day").asText()).containsExactly("2027-05-14");
    }

    @Test
    void whileTheFormerOneIsOpenTheNextIsSkippedUnlessThePlanSaysOtherwise() {
        UUID skipping = planned(monthly(Map.of()));
        UUID filing = planned(monthly(Map.of("whenOpen", "FILE")));

        morningOf("2027-01-15", skipping, filing);
        morningOf("2027-02-15", skipping, filing);

        assertThat(past(skipping))
                .extracting(one -> one.path("outcome").asText())
                .containsExactly("SKIPPED_OPEN", "FILED");
        assertThat(past(skipping).get(0).path("requestId"))
                .isEqualTo(past(skipping).get(1).path("requestId"));
        assertThat(past(filing)).extracting(one -> one.path("outcome").asText()).containsExactly("FILED", "FILED");
    }

    @Test
    void whatAPauseLeavesOutIsNotedAndNotMadeUpFor() {
        UUID plan = planned(monthly(Map.of("most", "3")));
        post(owner, plan, "pause", 200);

        morningOf("2027-02-01", plan);
        assertThat(past(plan)).isEmpty();
        clock.at(Instant.parse("2027-02-02T09:00:00Z"), () -> post(owner, plan, "resume", 200));
        morningOf("2027-03-16", plan);

        assertThat(past(plan))
                .extracting(one -> one.path("outcome").asText())
                .containsExactly("FILED", "MISSED", "SKIPPED_PAUSED");
        assertThat(card(owner, plan).path("state").asText())
                .as("that were three")
                .isEqualTo("ENDED");
        assertThat(told(plan)).contains(owner);
        post(owner, plan, "pause", 409);
    }

    @Test
    void aPlanStopsWhenItsOwnerLeavesAndGoesOnInTheNameOfAnother() {
        UUID plan = planned(monthly(Map.of()));
        Caller admin = callers.of("admin").orElseThrow();

        people.block(admin, owner, "Ушёл");

        assertThat(card("admin", plan).path("reason").asText()).isEqualTo("OWNER_LEFT");
        assertThat(told(plan)).as("the head of the desk").contains("orlov");
        post("admin", plan, "resume", 422);
        String other = new Colleagues(organisation, accounts).withoutPassword();
        assertThat(api.as("admin")
                        .call("PATCH", PATH + "/" + plan, Map.of("owner", other))
                        .status())
                .isEqualTo(200);
        morningOf("2027-01-15", plan);
        assertThat(jdbc.sql("select count(*) from service_request where initiator = :other")
                        .param("other", other)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aFormThatIsNotTakenAnyMoreStopsThePlanNamesTheFieldAndIsMadeUpForWhenMended() {
        UUID plan = planned(monthly(Map.of()));
        // as if a new version of the kind had other values
        jdbc.sql("update recurring_plan set fields = jsonb_set(fields, '{category}', '\"gone\"') where id = :id")
                .param("id", plan)
                .update();

        morningOf("2027-01-15", plan);

        JsonNode stopped = card(owner, plan);
        assertThat(stopped.path("reason").asText()).isEqualTo("FORM");
        assertThat(stopped.path("errors").get(0).path("field").asText()).isEqualTo("fields.category");
        assertThat(jdbc.sql("select text from notification where link = :link and recipient = :owner")
                        .param("link", "/recurring/" + plan)
                        .param("owner", owner)
                        .query(String.class)
                        .single())
                .contains("Выберите одно из предложенных значений");
        post(owner, plan, "resume", 422);
        Api.Answer mended = api.as(owner)
                .call(
                        "PATCH",
                        PATH + "/" + plan,
                        Map.of("fields", stopped.path("plan").path("fields"), "title", "Ещё раз"));
        assertThat(mended.status()).as("not yet").isEqualTo(422);
        Map<String, Object> fields = io.marshrut.support.Incidents.fields("Чистка принтера");
        assertThat(api.as(owner)
                        .call("PATCH", PATH + "/" + plan, Map.of("fields", fields))
                        .status())
                .isEqualTo(200);
        morningOf("2027-01-20", plan);
        assertThat(past(plan)).extracting(one -> one.path("day").asText()).containsExactly("2027-01-15");
    }

    @Test
    void equipmentOfATypeJoinsAndLeavesAndEachHasItsOwnRequest() {
        String type = "t-" + Long.toString(System.nanoTime(), 36);
        types.add(callers.of("admin").orElseThrow(), type, new LocalText("Вид", "Type"));
        String first = cases.asset(type);
        UUID plan = planned(service(Map.of("target", "ASSET_TYPE", "assetType", type, "sites", List.of("HQ"))));
        String second = cases.asset(type);
        String third = cases.asset(type);
        register.followTheRegister();
        cases.writeOff(third);
        register.followTheRegister();

        morningOf("2027-02-01", plan);

        assertThat(past(plan))
                .hasSize(2)
                .allMatch(one -> one.path("outcome").asText().equals("FILED"));
        assertThat(card(owner, plan).path("lines"))
                .extracting(
                        line -> line.path("asset").asText(),
                        line -> line.path("endedBecause").asText("null"))
                .contains(
                        org.assertj.core.groups.Tuple.tuple(first, "null"),
                        org.assertj.core.groups.Tuple.tuple(second, "null"),
                        org.assertj.core.groups.Tuple.tuple(third, "WRITTEN_OFF"));
        JsonNode request = api.as(owner)
                .get("/api/v1/requests/" + past(plan).get(0).path("requestId").asText())
                .json();
        assertThat(request.path("fields").path("asset").asText())
                .isEqualTo(past(plan).get(0).path("asset").asText());
        JsonNode schedule = api.as(owner).get(PATH + "/schedule?site=HQ").json();
        assertThat(schedule.findValuesAsText("plan")).contains(plan.toString());
        assertThat(api.as("employee").get(PATH + "/schedule?site=HQ").status())
                .as("of a site whose equipment they do not see")
                .isEqualTo(404);
    }

    @Test
    void theNextServiceIsCountedFromTheEndOfTheLastAndTheRegisterLearnsOfIt() {
        String number = cases.asset("climate");
        UUID plan = planned(service(Map.of("assets", List.of(number), "counting", "COMPLETION")));
        morningOf("2027-02-01", plan);
        assertThat(card(owner, plan).path("lines").get(0).path("nextDay").isNull())
                .isTrue();
        ServiceRequest open = requests.get(
                        Caller.system(),
                        UUID.fromString(past(plan).get(0).path("requestId").asText()))
                .request();

        clock.at(
                Instant.parse("2027-03-10T09:00:00Z"),
                () -> transactions.run(() -> following.closed(new RequestClosed(completed(open), "maintenance"))));
        followUpsAreDueToday();

        assertThat(next(plan)).isEqualTo("2027-09-10");
        assertThat(cases.assetOf(number).path("lastServiceOn").asText()).isEqualTo("2027-03-10");

        cases.writeOff(number);
        register.followTheRegister();
        assertThat(card(owner, plan).path("state").asText())
                .as("nothing is left")
                .isEqualTo("ENDED");
    }

    @Test
    void aPlanIsItsOwnersAndOfThoseWhoLeadTheDesk() {
        UUID plan = planned(monthly(Map.of()));

        assertThat(api.as("accountant").get(PATH + "/" + plan).status()).isEqualTo(404);
        assertThat(api.as("accountant")
                        .call("PATCH", PATH + "/" + plan, Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(api.as("admin").get(PATH + "/" + plan).status()).isEqualTo(200);
        assertThat(api.as(owner).get(PATH + "?mine=true").json().findValuesAsText("id"))
                .containsExactly(plan.toString());
        assertThat(api.as("accountant").get(PATH + "?size=200").json().findValuesAsText("id"))
                .doesNotContain(plan.toString());
        assertThat(api.as(owner)
                        .post(PATH, monthly(Map.of("owner", "employee")))
                        .text())
                .contains("owner");
        assertThat(api.as(owner)
                        .call("PATCH", PATH + "/" + plan, Map.of("owner", "employee"))
                        .status())
                .isEqualTo(422);
        post(owner, plan, "end", 200);
        assertThat(api.as(owner).call("PATCH", PATH + "/" + plan, Map.of()).status())
                .isEqualTo(409);
    }

    @Test
    void everythingThatIsWrongWithAPlanIsNamed() {
        JsonNode wrong = api.as(owner)
                .post(
                        PATH,
                        monthly(Map.of(
                                "every", "0", "endsOn", "2026-01-01", "unit", "MOON", "sites", List.of("NOWHERE"))))
                .json();
        assertThat(wrong.path("errors").findValuesAsText("field")).contains("every", "endsOn", "unit", "sites");
        assertThat(api.as(owner)
                        .post(PATH, monthly(Map.of("fields", Map.of())))
                        .json()
                        .path("errors")
                        .findValuesAsText("field"))
                .contains("fields.summary", "fields.category");
        assertThat(api.as(owner)
                        .post(PATH, service(Map.of("target", "SITES")))
                        .json()
                        .path("errors")
                        .findValuesAsText("field"))
                .containsExactly("target");
        assertThat(api.as(owner)
                        .post(PATH, service(Map.of("assets", List.of("no-such-number"))))
                        .status())
                .isEqualTo(422);
        assertThat(api.as(owner)
                        .post(PATH + "/preview", monthly(Map.of("monthDay", "31", "dayOff", "AS_IS")))
                        .json())
                .extracting(day -> day.path("day").asText())
                .containsExactly("2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30", "2027-05-31");
    }

    private static ServiceRequest completed(ServiceRequest open) {
        return new ServiceRequest(
                open.id(),
                open.number(),
                open.kind(),
                open.title(),
                RequestStatus.COMPLETED,
                open.site(),
                open.department(),
                open.initiator(),
                open.author(),
                open.fields(),
                open.priority(),
                open.definitionId(),
                open.instanceId(),
                open.createdAt(),
                Instant.parse("2027-03-10T09:00:00Z"));
    }

    private UUID planned(Map<String, Object> plan) {
        return UUID.fromString(cases.planned(owner, plan).path("id").asText());
    }

    private void morningOf(String day, UUID... plans) {
        clock.at(Instant.parse(day + "T04:00:00Z"), () -> List.of(plans).forEach(this::file));
        followUpsAreDueToday();
    }

    private void file(UUID plan) {
        lines.of(plan).forEach(line -> filing.file(line.id()));
    }

    /** What follows would wait for that day: the index would learn of it in a year. */
    private void followUpsAreDueToday() {
        jdbc.sql(
                        "update scheduled_tasks set execution_time = :now where task_name = 'follow-up' and execution_time > :now")
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }

    private List<JsonNode> past(UUID plan) {
        java.util.ArrayList<JsonNode> past = new java.util.ArrayList<>();
        api.as("admin")
                .get(PATH + "/" + plan + "/occurrences")
                .json()
                .path("items")
                .forEach(past::add);
        return past;
    }

    private String next(UUID plan) {
        return card("admin", plan).path("lines").get(0).path("nextDay").asText();
    }

    private JsonNode card(String login, UUID plan) {
        return api.as(login).get(PATH + "/" + plan).json();
    }

    private void post(String login, UUID plan, String what, int status) {
        Api.Answer answer = api.as(login).post(PATH + "/" + plan + "/" + what);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    }

    private List<String> told(UUID plan) {
        return jdbc.sql("select recipient from notification where link = :link")
                .param("link", "/recurring/" + plan)
                .query(String.class)
                .list();
    }
}
