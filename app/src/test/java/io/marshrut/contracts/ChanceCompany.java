package io.marshrut.contracts;

import static org.awaitility.Awaitility.await;

import io.marshrut.absences.AbsenceDraft;
import io.marshrut.absences.Absences;
import io.marshrut.access.Accounts;
import io.marshrut.access.Callers;
import io.marshrut.directory.Absence;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Organisation;
import io.marshrut.directory.PeopleRegister;
import io.marshrut.directory.Substitutions;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Grant;
import io.marshrut.shared.LocalText;
import io.marshrut.shared.Transactions;
import io.marshrut.worklist.Handovers;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * People of one test alone, in departments and roles of their own, who go away, are blocked and come back: done in the
 * portal, and told a second time from the words of the rules, so that the two can be compared. What the portal does by
 * jobs is done at once.
 */
final class ChanceCompany {

    /** Kinds of work of which contracts are one, and one of which they are none. */
    private static final List<String> COVERING = List.of("%", "contracts/%");

    private record Member(String superior, String department, List<Grant> grants) {}

    private record Away(UUID id, List<Absence.Deputy> deputies) {}

    private final ApplicationContext portal;
    private final String mark = Long.toString(System.nanoTime(), 36);
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, Away> away = new HashMap<>();
    private final Set<String> blocked = new HashSet<>();
    private final Set<String> onceUnattended = new HashSet<>();

    final String one = "one-" + mark;
    final String other = "other-" + mark;
    final String top = code("T");
    final String left = code("L");
    final String right = code("R");

    ChanceCompany(ApplicationContext portal) {
        this.portal = portal;
    }

    /** The last two initiate contracts, and are always there. */
    void hire() {
        List<String> logins = new ArrayList<>();
        for (int n = 0; n < 12; n++) {
            logins.add("chance-" + mark + "-" + n);
        }
        portal.getBean(Transactions.class).run(() -> {
            for (String role : List.of(one, other)) {
                portal.getBean(JdbcClient.class)
                        .sql("insert into role (code, name_ru, name_en) values (:role, 'Случай', 'Chance')")
                        .param("role", role)
                        .update();
            }
            department(top, "MGMT", logins.get(0));
            department(left, top, logins.get(1));
            department(right, top, logins.get(2));
            hire(logins.get(0), null, top);
            hire(logins.get(1), logins.get(0), left);
            hire(logins.get(2), null, right);
            hire(logins.get(3), logins.get(1), left, Grant.company(one));
            hire(logins.get(4), logins.get(3), left);
            hire(logins.get(5), logins.get(2), right, Grant.inDepartment(other, right));
            hire(logins.get(6), null, left, Grant.company(one));
            hire(logins.get(7), null, right, Grant.atSite(other, "HQ"));
            hire(logins.get(8), null, left, Grant.inDepartment(other, top));
            hire(logins.get(9), null, right);
            hire(logins.get(10), logins.get(1), left, Grant.company(one));
            hire(logins.get(11), null, right, Grant.company(other));
        });
        logins.forEach(login -> portal.getBean(Accounts.class).setWellKnownPassword(login, login));
        // the list of departments is kept for a moment
        await().until(() -> portal.getBean(Directory.class).departments().stream()
                .anyMatch(known -> known.code().equals(right)));
    }

    private void department(String code, String parent, String head) {
        parents.put(code, parent);
        portal.getBean(Organisation.class)
                .add(new Organisation.NewDepartment(code, LocalText.same(code), parent, "HQ", null, head));
    }

    private void hire(String login, String superior, String department, Grant... grants) {
        members.put(login, new Member(superior, department, List.of(grants)));
        portal.getBean(Organisation.class)
                .add(new Organisation.NewEmployee(
                        login,
                        "Случаев",
                        "Егор",
                        null,
                        null,
                        department,
                        "accountant",
                        "HQ",
                        superior,
                        members.get(login).grants().stream()
                                .map(Grant::toString)
                                .toList()));
    }

    private String code(String letter) {
        return mark.toUpperCase(java.util.Locale.ROOT) + "-" + letter;
    }

    /** Nobody of them is left for other tests to meet. */
    void dissolve() {
        Set.copyOf(away.keySet()).forEach(this::comeBack);
        portal.getBean(JdbcClient.class)
                .sql("update employee set active = false where login in (:logins)")
                .param("logins", members.keySet())
                .update();
        forget();
    }

    List<String> all() {
        return List.copyOf(members.keySet());
    }

    List<String> initiators() {
        return all().subList(10, 12);
    }

    /** Those who may go away or be blocked. */
    List<String> movable() {
        return all().subList(0, 10);
    }

    List<String> active() {
        return all().stream().filter(login -> !blocked.contains(login)).toList();
    }

    Set<String> absent() {
        return Set.copyOf(away.keySet());
    }

    boolean isBlocked(String login) {
        return blocked.contains(login);
    }

    boolean isThere(String login) {
        return !blocked.contains(login) && !away.containsKey(login);
    }

    void goAway(String login, List<Absence.Deputy> deputies) {
        LocalDate today = LocalDate.ofInstant(portal.getBean(Clock.class).instant(), ZoneId.of("Europe/Moscow"));
        UUID id = portal.getBean(Absences.class)
                .add(
                        admin(),
                        new AbsenceDraft(
                                login, today.minusDays(1), today.plusDays(3), Absence.Reason.VACATION, deputies))
                .absence()
                .id();
        away.put(login, new Away(id, deputies));
        follow(login);
    }

    void comeBack(String login) {
        portal.getBean(Absences.class).remove(admin(), away.remove(login).id());
        follow(login);
    }

    void block(String login) {
        portal.getBean(PeopleRegister.class).block(admin(), login, "Уволен");
        blocked.add(login);
        follow(login);
    }

    void unblock(String login) {
        portal.getBean(PeopleRegister.class).unblock(admin(), login);
        blocked.remove(login);
        follow(login);
    }

    private void follow(String login) {
        forget();
        all().stream().filter(this::isUnattended).forEach(onceUnattended::add);
        portal.getBean(Handovers.class).handOnAfter(login);
    }

    private void forget() {
        portal.getBean(Substitutions.class).forget();
        portal.getBean(Callers.class).forgetAll();
    }

    private Caller admin() {
        return portal.getBean(Callers.class).of("admin").orElseThrow();
    }

    private boolean isUnattended(String login) {
        // initiators stand in for nobody in their own contracts
        return !isThere(login) && initiators().containsAll(standIns(login));
    }

    /** Whether there was a moment at which nobody could decide in this name. */
    boolean wasUnattended(String login) {
        return onceUnattended.contains(login);
    }

    /** Who acts in the place of somebody who is not there, for contracts. */
    Set<String> standIns(String absent) {
        if (blocked.contains(absent) || !away.containsKey(absent)) {
            return Set.of();
        }
        Set<String> found = new LinkedHashSet<>();
        Set<String> asked = new HashSet<>(Set.of(absent));
        Deque<String> way = new ArrayDeque<>(asked);
        while (!way.isEmpty()) {
            for (Absence.Deputy deputy : away.get(way.remove()).deputies()) {
                String login = deputy.employee();
                if (!COVERING.contains(deputy.area()) || login.equals(absent) || blocked.contains(login)) {
                    continue;
                }
                if (isThere(login)) {
                    found.add(login);
                } else if (asked.add(login)) {
                    way.add(login);
                }
            }
        }
        if (found.isEmpty()) {
            superiors(absent).stream().filter(this::isThere).findFirst().ifPresent(found::add);
        }
        return found;
    }

    private List<String> superiors(String login) {
        List<String> ladder = new ArrayList<>();
        for (String next = members.get(login).superior();
                next != null;
                next = members.get(next).superior()) {
            ladder.add(next);
        }
        return ladder;
    }

    /** Active holders of a role for a place, either side of which may be null; of the house's own roles two whom nobody sends away. */
    List<String> holders(String role, String site, String department) {
        if (!List.of(one, other).contains(role)) {
            return role.equals("director") ? List.of("director", "krylov") : List.of();
        }
        return active().stream()
                .filter(login -> members.get(login).grants().stream()
                        .anyMatch(grant -> grant.role().equals(role) && reaches(grant, site, department)))
                .toList();
    }

    private boolean reaches(Grant grant, String site, String department) {
        return switch (grant.bound()) {
            case COMPANY -> true;
            case SITE -> grant.code().equals(site);
            case DEPARTMENT -> {
                String code = department;
                while (code != null && !code.equals(grant.code())) {
                    code = parents.get(code);
                }
                yield code != null;
            }
        };
    }
}
