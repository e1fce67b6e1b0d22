package io.marshrut.access;

import static org.awaitility.Awaitility.await;

import io.marshrut.access.ToldRule.Person;
import io.marshrut.access.ToldRule.Stand;
import io.marshrut.access.ToldRule.Thing;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Organisation;
import io.marshrut.directory.Substitutions;
import io.marshrut.shared.Grant;
import io.marshrut.shared.LocalText;
import io.marshrut.shared.Transactions;
import io.marshrut.support.Api;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Random people, some of them absent, with random requests, documents and contracts, in a portal that others use, too. */
final class RandomHouse {

    private static final int PEOPLE = 14;
    private static final int REQUESTS = 14;
    private static final int DOCUMENTS = 8;
    static final List<String> SITES = List.of("SPB-01", "SPB-02", "VVO-01");
    private static final List<String> ROLES = List.of("it", "director", "accountant", "manager", "marketing");
    private static final List<String> AREAS = List.of("%", "it/%", "it/incident", "documents/%", "contracts/%");

    private final ApplicationContext context;
    private final Api api;
    private final Accounts accounts;
    private final Organisation organisation;
    private final Directory directory;
    private final Substitutions substitutions;
    private final Callers callers;
    private final ApiTokens tokens;
    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final Random random;
    private final String mark;
    private final List<String> departments;
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, Api.Session> sessions = new HashMap<>();
    private final List<Stand> stands = new ArrayList<>();
    private final List<Thing> requests = new ArrayList<>();
    private final List<Thing> documents = new ArrayList<>();
    private final List<Thing> contracts = new ArrayList<>();

    RandomHouse(ApplicationContext context, long seed) {
        this.context = context;
        this.api = context.getBean(Api.class);
        this.accounts = context.getBean(Accounts.class);
        this.organisation = context.getBean(Organisation.class);
        this.directory = context.getBean(Directory.class);
        this.substitutions = context.getBean(Substitutions.class);
        this.callers = context.getBean(Callers.class);
        this.tokens = context.getBean(ApiTokens.class);
        this.transactions = context.getBean(Transactions.class);
        this.jdbc = context.getBean(JdbcClient.class);
        this.random = new Random(seed);
        this.mark = letters();
        this.departments = List.of(mark + "-A", mark + "-B", mark + "-C");
    }

    void fill() {
        hirePeople();
        sendSomeAway();
        people.keySet()
                .forEach(login -> sessions.put(
                        login,
                        api.withToken(tokens.create(callers.of(login).orElseThrow(), "test", 1)
                                .secret())));
        RandomPapers papers = new RandomPapers(context, this, random);
        for (int i = 0; i < REQUESTS; i++) {
            requests.add(papers.request());
        }
        for (int i = 0; i < DOCUMENTS; i++) {
            documents.add(papers.document(i));
        }
        contracts.addAll(new RandomContracts(context, this, random).made());
    }

    /** Nobody of them is left for other tests to meet. */
    void empty() {
        contracts.forEach(
                contract -> as(contract.owners().get(0)).post("/api/v1/contracts/" + contract.id() + "/withdraw"));
        jdbc.sql("delete from absence where employee in (:logins)")
                .param("logins", people.keySet())
                .update();
        jdbc.sql("update employee set active = false where login in (:logins)")
                .param("logins", people.keySet())
                .update();
    }

    /** A word that stands in all that is theirs. */
    String mark() {
        return mark;
    }

    Set<String> logins() {
        return people.keySet();
    }

    Api.Session as(String login) {
        return sessions.getOrDefault(login, api.as(login));
    }

    List<Thing> requests() {
        return requests;
    }

    List<Thing> documents() {
        return documents;
    }

    List<Thing> contracts() {
        return contracts;
    }

    List<Person> people() {
        return List.copyOf(people.values());
    }

    List<Stand> stands() {
        return stands;
    }

    /** Each headed by the person of the same place among the people; the second lies within the first. */
    List<String> departments() {
        return departments;
    }

    /** What the words of the rule say about this house. */
    ToldRule rule() {
        Map<String, String> parents = new HashMap<>();
        directory.departments().forEach(one -> parents.put(one.code(), one.parent()));
        return new ToldRule(people, parents, stands);
    }

    private void hirePeople() {
        List<String> heads = new ArrayList<>();
        for (int i = 0; i < departments.size(); i++) {
            heads.add(mark.toLowerCase() + i);
        }
        transactions.run(() -> {
            for (int i = 0; i < departments.size(); i++) {
                LocalText name = LocalText.same(departments.get(i));
                String parent = i == 1 ? departments.get(0) : "MGMT";
                organisation.add(new Organisation.NewDepartment(
                        departments.get(i), name, parent, any(SITES), null, heads.get(i)));
            }
            for (int i = 0; i < PEOPLE; i++) {
                hire(mark.toLowerCase() + i, i < departments.size() ? departments.get(i) : null);
            }
        });
        // the list of departments is kept for a moment
        await().until(() ->
                directory.departments().stream().anyMatch(one -> one.code().equals(departments.get(2))));
    }

    private void hire(String login, String heads) {
        List<Grant> grants = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            grants.add(grant());
        }
        Person person = new Person(login, any(SITES), any(departments), List.copyOf(grants), heads);
        people.put(login, person);
        organisation.add(new Organisation.NewEmployee(
                login,
                "Проверкин",
                "Пётр",
                null,
                null,
                person.department(),
                "accountant",
                person.site(),
                null,
                grants.stream().map(Grant::toString).distinct().toList()));
        accounts.setWellKnownPassword(login, login);
    }

    private Grant grant() {
        String role = any(ROLES);
        return switch (random.nextInt(4)) {
            case 0 -> Grant.company(role);
            case 1 -> Grant.inDepartment(role, any(departments));
            default -> Grant.atSite(role, any(SITES));
        };
    }

    /** The last three are away; each has a deputy who is not. Nobody has a superior who would stand in. */
    private void sendSomeAway() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        List<String> logins = List.copyOf(people.keySet());
        for (String absent : logins.subList(PEOPLE - 3, PEOPLE)) {
            String deputy = any(logins.subList(0, PEOPLE - 3));
            String area = any(AREAS);
            UUID id = UUID.randomUUID();
            jdbc.sql("""
                            insert into absence (id, employee, first_day, last_day, reason, created_by, created_at)
                            values (:id, :absent, :first, :last, 'VACATION', 'test', '2026-01-01T00:00:00Z')
                            """)
                    .param("id", id)
                    .param("absent", absent)
                    .param("first", today.minusDays(2))
                    .param("last", today.plusDays(2))
                    .update();
            jdbc.sql("insert into absence_deputy (absence_id, deputy, area) values (:id, :deputy, :area)")
                    .param("id", id)
                    .param("deputy", deputy)
                    .param("area", area)
                    .update();
            stands.add(new Stand(absent, deputy, area));
        }
        stands.forEach(stand -> await().until(() -> substitutions.by(stand.deputy()).stream()
                .anyMatch(one -> one.absent().equals(stand.absent()))));
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private String letters() {
        return random.ints(9, 'A', 'Z' + 1)
                .mapToObj(letter -> String.valueOf((char) letter))
                .collect(Collectors.joining());
    }
}
