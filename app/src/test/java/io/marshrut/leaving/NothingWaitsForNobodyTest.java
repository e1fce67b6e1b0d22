package io.marshrut.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.access.Callers;
import io.marshrut.directory.Absence;
import io.marshrut.directory.AbsenceRecords;
import io.marshrut.directory.Organisation;
import io.marshrut.directory.Substitutions;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Grant;
import io.marshrut.shared.Ids;
import io.marshrut.shared.LocalText;
import io.marshrut.shared.Place;
import io.marshrut.support.PortalTest;
import io.marshrut.worklist.Assignments;
import io.marshrut.worklist.Handovers;
import io.marshrut.worklist.NewWorkItem;
import io.marshrut.worklist.WorkItem;
import io.marshrut.worklist.WorkItems;
import io.marshrut.worklist.WorkSubject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * People come and go, roles and absences change, work is opened, taken and given back, all at random: after each step
 * somebody who can sign in can act upon every item, told from the callers and not from the tables of groups.
 * {@code MARSHRUT_SEED} repeats a run whose seed was printed.
 */
@PortalTest
class NothingWaitsForNobodyTest {

    private static final int STEPS = Integer.getInteger("leaving.steps", 250);
    private static final long SEED = Optional.ofNullable(System.getenv("MARSHRUT_SEED"))
            .map(Long::parseLong)
            .orElseGet(System::nanoTime);
    private static final List<String> SITES = List.of("HQ", "SPB-01");
    private static final List<String> KINDS = List.of("it/incident", "legal/question", "desk/none");

    /** An origin of the portal whose items anybody may decide; these are about something that is no request. */
    private static final String ORIGIN = "request-stage";

    @Autowired
    ApplicationContext context;

    @Autowired
    WorkItems workItems;

    @Autowired
    Assignments assignments;

    @Autowired
    Handovers handovers;

    @Autowired
    Organisation organisation;

    @Autowired
    AbsenceRecords absences;

    @Autowired
    Substitutions substitutions;

    @Autowired
    Callers callers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<String> all = new ArrayList<>();
    private final Set<String> blocked = new LinkedHashSet<>();
    private final List<String> roles = new ArrayList<>();
    private final List<UUID> items = new ArrayList<>();
    private LeavingPeople people;

    @Test
    void everyOpenItemIsActedUponBySomebodyWhoCanSignIn() {
        System.out.printf("%d random steps, repeat with MARSHRUT_SEED=%d%n", STEPS, SEED);
        people = new LeavingPeople(context);
        hire();
        try {
            for (int step = 0; step < STEPS; step++) {
                String taken = step();
                callers.forgetAll();
                assertThat(unattended())
                        .as("after step %d, %s, with MARSHRUT_SEED=%d", step, taken, SEED)
                        .isEmpty();
            }
        } finally {
            items.forEach(id -> workItems.cancel(ORIGIN, "probe-" + id));
        }
        assertThat(rulesSeen()).as("rules by which something went on").hasSizeGreaterThan(2);
    }

    private void hire() {
        for (int n = 0; n < 3; n++) {
            String role = "random-" + UUID.randomUUID().toString().substring(0, 8);
            jdbc.sql("insert into role (code, name_ru, name_en) values (:role, 'Случай', 'Chance')")
                    .param("role", role)
                    .update();
            roles.add(role);
        }
        for (int n = 0; n < 8; n++) {
            all.add(people.person(n % 2 == 0 ? "IT" : "LEGAL", n == 0 ? null : any(all)));
        }
        all.forEach(login -> organisation.grant(login, grant(), "admin"));
    }

    /** What is done; what follows by jobs in the portal is done at once here. */
    private String step() {
        String who = any(all);
        int dice = random.nextInt(100);
        if (dice < 14 && blocked.size() < all.size() - 1 && blocked.add(who)) {
            people.leave(who);
            handovers.handOnAfter(who);
            return "block " + who;
        }
        if (dice < 24 && blocked.remove(who)) {
            people.comeBack(who);
            return "unblock " + who;
        }
        if (dice < 34) {
            organisation.grant(who, grant(), "admin");
            return "grant to " + who;
        }
        if (dice < 48) {
            Grant grant = grant();
            organisation.revoke(who, grant);
            handovers.handOnAfter(who);
            return "revoke " + grant + " of " + who;
        }
        if (dice < 60) {
            return absence(who);
        }
        if (dice < 85) {
            return open();
        }
        return dice < 95 ? take() : giveBack();
    }

    private String absence(String who) {
        LocalDate first = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(random.nextInt(3));
        String deputy = any(all);
        if (!deputy.equals(who)) {
            absences.add(
                    new Absence(
                            Ids.next(),
                            who,
                            first,
                            first.plusDays(random.nextInt(5)),
                            Absence.Reason.VACATION,
                            List.of(new Absence.Deputy(deputy, random.nextBoolean() ? "%" : "it/%"))),
                    "admin");
            substitutions.forget();
        }
        return "absence of " + who + " with " + deputy;
    }

    private String open() {
        UUID id = Ids.next();
        boolean named = random.nextInt(3) == 0;
        Set<String> groups = random.nextInt(5) == 0 && named ? Set.of() : Set.of(any(roles));
        WorkItem opened = workItems.open(new NewWorkItem(
                ORIGIN,
                "probe-" + id,
                new WorkSubject("probe", id.toString(), "П-1", "Проба"),
                any(KINDS),
                "probe",
                LocalText.same("Проба"),
                Place.of(any(SITES), random.nextBoolean() ? "IT" : null),
                groups,
                named ? any(all) : null,
                null,
                LocalText.same("Проба"),
                List.of(),
                List.of()));
        items.add(id);
        return "open " + opened.id() + " for " + groups + " at " + opened.place() + ", held by " + opened.assignee();
    }

    private String take() {
        for (WorkItem item : pending().filter(one -> one.assignee() == null).toList()) {
            Optional<Caller> member = active().filter(item::isCandidate).findAny();
            if (member.isPresent()) {
                assignments.claim(member.get(), item.id());
                return "claim " + item.id() + " by " + member.get().login();
            }
        }
        return "nothing to take";
    }

    private String giveBack() {
        for (WorkItem item :
                pending().filter(one -> all.contains(one.assignee())).toList()) {
            try {
                assignments.unclaim(callers.of(item.assignee()).orElseThrow(), item.id());
                return "unclaim " + item.id();
            } catch (io.marshrut.shared.Problem refused) {
                assertThat(refused.code()).isIn("no_group", "group_empty");
            }
        }
        return "nothing to give back";
    }

    private List<WorkItem> unattended() {
        List<Caller> callersNow = active().toList();
        List<String> others = List.of("admin", "orlov", "gromova", "director");
        return pending()
                .filter(item -> callersNow.stream().noneMatch(item::waitsFor))
                .filter(item -> !others.contains(item.assignee()))
                .toList();
    }

    private Stream<WorkItem> pending() {
        return workItems.pendingOf("probe", items).stream();
    }

    private Stream<Caller> active() {
        return all.stream().map(callers::of).flatMap(Optional::stream);
    }

    private List<String> rulesSeen() {
        return jdbc.sql("""
                        select distinct h.rule from work_handover h join work_item w on w.id = h.item_id
                         where w.subject_type = 'probe'
                        """).query(String.class).list();
    }

    private Grant grant() {
        String role = any(roles);
        return switch (random.nextInt(3)) {
            case 0 -> Grant.company(role);
            case 1 -> Grant.atSite(role, any(SITES));
            default -> Grant.inDepartment(role, random.nextBoolean() ? "IT" : "MGMT");
        };
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
