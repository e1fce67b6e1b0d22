package io.marshrut.contracts;

import static io.marshrut.support.ContractCases.card;
import static io.marshrut.support.ContractCases.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.approvals.RouteStage;
import io.marshrut.contracts.WaitingVotes.Casting;
import io.marshrut.contracts.WaitingVotes.Waiting;
import io.marshrut.directory.Absence;
import io.marshrut.support.Api;
import io.marshrut.support.ContractCases;
import io.marshrut.support.PortalTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * People go away, with deputies, without, in chains and in circles; they are blocked and come back, all while contracts
 * are being approved: after each step every vote waits for somebody who is there and can cast it, and in the end no
 * required approval was skipped and no vote counts twice. The same steps each time; {@code MARSHRUT_SEED} takes others, or
 * with {@code random} some that nobody has chosen, and prints their seed.
 */
@PortalTest
class RandomAbsencesTest {

    private static final int CONTRACTS = 14;
    private static final int STEPS = Integer.getInteger("approvals.steps", 320);

    private static final String IN_ANOTHER_NAME = "in the name of somebody else";
    private static final Set<String> ENDS = new HashSet<>();

    private record Running(String initiator, List<RouteStage> route) {}

    @Autowired
    ApplicationContext portal;

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    private static final long USUAL_SEED = 7_960_212_893_768L;

    private long seed;
    private Random random;
    private final Map<String, Running> contracts = new LinkedHashMap<>();
    private final List<String> done = new ArrayList<>();
    private ContractCases cases;
    private OwnRoutes routes;
    private ChanceCompany company;
    private ChanceRoutes chance;
    private WaitingVotes votes;

    @AfterEach
    void letThemGo() {
        contracts.forEach((id, running) -> api.as(running.initiator()).post("/api/v1/contracts/" + id + "/withdraw"));
        company.dissolve();
    }

    @RepeatedTest(2)
    void everyVoteWaitsForSomebodyWhoIsThereAndCountsOnce(RepetitionInfo repetition) {
        String wanted = Optional.ofNullable(System.getenv("MARSHRUT_SEED")).orElse("" + USUAL_SEED);
        seed = (wanted.equals("random") ? System.nanoTime() : Long.parseLong(wanted))
                + repetition.getCurrentRepetition()
                - 1;
        random = new Random(seed);
        System.out.printf("%d random steps, repeat with MARSHRUT_SEED=%d%n", STEPS, seed);
        cases = new ContractCases(api);
        routes = new OwnRoutes(portal);
        company = new ChanceCompany(portal);
        company.hire();
        chance = new ChanceRoutes(company, random);
        votes = new WaitingVotes(company, jdbc);
        for (int step = 0; step < STEPS; step++) {
            done.add(step());
            check();
        }
        finish();
        ENDS.addAll(statuses().values());
        if (onBehalf() > 0) {
            ENDS.add(IN_ANOTHER_NAME);
        }
    }

    /** Chance may leave something out of one run, not of all. */
    @AfterAll
    static void everythingHappened() {
        assertThat(ENDS).contains("APPROVED", "REJECTED", IN_ANOTHER_NAME);
    }

    private String step() {
        int dice = random.nextInt(100);
        if (contracts.size() < CONTRACTS && dice < 8 || contracts.isEmpty()) {
            return begin();
        }
        if (dice < 30) {
            return move();
        }
        if (dice < 38) {
            return resubmit();
        }
        return vote(dice);
    }

    private String begin() {
        String initiator = any(company.initiators());
        List<RouteStage> route = chance.route(initiator);
        String site = any(List.of("HQ", "SPB-01"));
        String department = any(List.of(company.left, company.right, company.top));
        String id = routes.submitted(
                initiator, card(Map.of("site", site, "department", department)), route.toArray(RouteStage[]::new));
        contracts.put(id, new Running(initiator, route));
        return "begin " + id + " of " + initiator + " on " + ChanceRoutes.words(route);
    }

    /** Somebody goes, is blocked, or is there again. */
    private String move() {
        String who = any(company.movable());
        if (company.isBlocked(who)) {
            company.unblock(who);
            return "unblock " + who;
        }
        if (company.absent().contains(who)) {
            company.comeBack(who);
            return "back " + who;
        }
        if (random.nextInt(4) == 0) {
            company.block(who);
            return "block " + who;
        }
        List<Absence.Deputy> deputies = new ArrayList<>();
        for (int n = random.nextInt(3); n > 0; n--) {
            // those who are away already make chains and circles
            String deputy = any(random.nextBoolean() ? company.active() : awayOrAny());
            if (!deputy.equals(who)) {
                deputies.add(new Absence.Deputy(deputy, any(List.of("%", "contracts/%", "it/%"))));
            }
        }
        List<Absence.Deputy> named = deputies.stream().distinct().toList();
        company.goAway(who, named);
        return "away " + who + " with " + named;
    }

    private List<String> awayOrAny() {
        List<String> away = company.absent().stream()
                .filter(login -> !company.isBlocked(login))
                .sorted()
                .toList();
        return away.isEmpty() ? company.active() : away;
    }

    private String vote(int dice) {
        List<Waiting> waiting = votes.of(List.copyOf(contracts.keySet()));
        if (waiting.isEmpty()) {
            return resubmit();
        }
        Waiting vote = any(waiting);
        Set<Casting> able = votes.able(vote);
        Casting by = any(List.copyOf(able));
        String path = "/api/v1/tasks/" + vote.item();
        if (dice < 44) {
            String to = any(company.all());
            Api.Answer answer = api.as(by.login()).post(path + "/delegate", Map.of("to", to));
            assertThat(answer.status()).as(answer.text() + told()).isIn(200, 422);
            return "delegate " + vote + " by " + by.login() + " to " + to + ": " + answer.status();
        }
        if (dice < 49) {
            String whom = any(company.all());
            Api.Answer answer = api.as(by.login())
                    .post(path + "/approvers", Map.of("employee", whom, "turn", any(List.of("BEFORE", "AFTER"))));
            assertThat(answer.status()).as(answer.text() + told()).isIn(201, 422);
            return "add " + whom + " to " + vote + " by " + by.login() + ": " + answer.status();
        }
        if (dice < 53) {
            return takeBack();
        }
        String decision = dice < 90 ? "approve" : any(List.of("approve-with-remarks", "return", "return", "reject"));
        return cast(vote, by, able, decision);
    }

    private String cast(Waiting vote, Casting by, Set<Casting> able, String decision) {
        String what = by.login() + " says " + decision + " to " + vote;
        Api.Answer answer = api.as(by.login())
                .post(
                        "/api/v1/tasks/" + vote.item() + "/decision",
                        Map.of("decision", decision, "comment", "Так решено"));
        assertThat(answer.status()).as(what + ": " + answer.text() + told()).isEqualTo(200);
        Casting cast =
                jdbc.sql("""
                        select decided_by as login, coalesce(on_behalf_of, decided_by) as principal
                          from approval_vote where id = :id::uuid
                        """).param("id", vote.vote()).query(Casting.class).single();
        assertThat(able).as(what + told()).contains(cast);
        return what + " as " + cast.principal();
    }

    private String takeBack() {
        List<Map<String, Object>> mine =
                jdbc.sql("""
                        select v.id::text as vote, v.decided_by as login
                          from approval_vote v join approval a on a.id = v.approval_id and a.round = v.round
                         where a.subject_id = any(:ids::uuid[]) and a.state = 'RUNNING' and v.state in ('CAST', 'STANDS')
                         order by v.id
                        """).param("ids", contracts.keySet().toArray(String[]::new)).query().listOfRows().stream()
                        .filter(vote -> company.isThere((String) vote.get("login")))
                        .toList();
        if (mine.isEmpty()) {
            return "nothing to take back";
        }
        Map<String, Object> vote = any(mine);
        Api.Answer answer = api.as((String) vote.get("login")).post("/api/v1/votes/" + vote.get("vote") + "/withdraw");
        assertThat(answer.status()).as(answer.text() + told()).isIn(204, 409);
        return "take back " + vote + ": " + answer.status();
    }

    private String resubmit() {
        List<String> returned = statuses().entrySet().stream()
                .filter(one -> one.getValue().equals("ON_REWORK"))
                .map(Map.Entry::getKey)
                .toList();
        if (returned.isEmpty()) {
            return "nothing to rework";
        }
        String id = any(returned);
        Running running = contracts.get(id);
        for (JsonNode remark : cases.contract(running.initiator(), id).path("remarks")) {
            if (remark.path("accepted").isNull()) {
                String path = "/api/v1/contracts/" + id + "/remarks/"
                        + remark.path("id").asText() + "/answer";
                expect(
                        200,
                        api.as(running.initiator())
                                .post(path, Map.of("accepted", random.nextBoolean(), "text", "Ответ")));
            }
        }
        routes.resubmit(id, random.nextInt(4) == 0, running.route().toArray(RouteStage[]::new));
        return "resubmit " + id;
    }

    private void check() {
        List<String> wrong = new ArrayList<>();
        Map<String, String> statuses = statuses();
        List<Waiting> waiting = votes.of(List.copyOf(contracts.keySet()));
        waiting.stream()
                .filter(vote -> vote.item() == null || votes.able(vote).isEmpty())
                .forEach(vote -> wrong.add("nobody who is there can decide " + vote));
        Set<String> waits = new HashSet<>();
        waiting.forEach(vote -> waits.add(vote.contract()));
        contracts.forEach((id, running) -> {
            String status = statuses.get(id);
            if (status.equals("ON_APPROVAL") && !waits.contains(id)) {
                wrong.add(id + " is on approval and waits for nobody");
            }
            wrong.addAll(votes.wrong(id, running.initiator(), status.equals("APPROVED")));
        });
        assertThat(wrong).as(told()).isEmpty();
    }

    /** All come to an end, though people go on coming and going. */
    private void finish() {
        for (int turn = 0; turn < 40 * CONTRACTS; turn++) {
            List<Waiting> waiting = votes.of(List.copyOf(contracts.keySet()));
            if (waiting.isEmpty() && !statuses().containsValue("ON_REWORK")) {
                return;
            }
            if (random.nextInt(8) == 0) {
                done.add(move());
            } else if (waiting.isEmpty() || random.nextInt(8) == 0) {
                done.add(resubmit());
            } else {
                Waiting vote = any(waiting);
                Set<Casting> able = votes.able(vote);
                done.add(cast(vote, any(List.copyOf(able)), able, "approve"));
            }
            check();
        }
        assertThat(statuses().values())
                .as("contracts come to no end" + told())
                .doesNotContain("ON_APPROVAL", "ON_REWORK");
    }

    private Map<String, String> statuses() {
        Map<String, String> statuses = new HashMap<>();
        jdbc.sql("select id::text, status from contract where id = any(:ids::uuid[]) order by id")
                .param("ids", contracts.keySet().toArray(String[]::new))
                .query(row -> {
                    statuses.put(row.getString(1), row.getString(2));
                });
        Map<String, String> inOrder = new LinkedHashMap<>();
        contracts.keySet().forEach(id -> inOrder.put(id, statuses.get(id)));
        return inOrder;
    }

    private long onBehalf() {
        return jdbc.sql("""
                        select count(*) from approval_vote v join approval a on a.id = v.approval_id
                         where a.subject_id = any(:ids::uuid[]) and v.on_behalf_of is not null
                        """)
                .param("ids", contracts.keySet().toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    private String told() {
        return "%nwith MARSHRUT_SEED=%d after%n%s%n".formatted(seed, String.join(System.lineSeparator(), done));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
