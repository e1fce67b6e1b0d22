package io.marshrut.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.access.ToldRule.Asked;
import io.marshrut.access.ToldRule.Person;
import io.marshrut.access.ToldRule.Stand;
import io.marshrut.access.ToldRule.Thing;
import io.marshrut.contracts.OwnRoutes;
import io.marshrut.shared.Grant;
import io.marshrut.support.Api;
import io.marshrut.support.ContractCases;
import io.marshrut.support.Uploads;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Random contracts of the people of a house: drafts, and such as ask people, deputies and roles, some of whom have handed
 * them on or decided. The titles end with the number of the contract.
 */
final class RandomContracts {

    private static final int CONTRACTS = 10;
    private static final String KIND = "contracts/contract-approval";
    /** Somebody beside the people of the house holds each of them for the whole company. */
    private static final List<String> ROLES = List.of("it", "accountant", "manager", "marketing");

    private final RandomHouse house;
    private final Random random;
    private final OwnRoutes routes;
    private final JdbcClient jdbc;
    private final byte[] paper = Uploads.textPdf(Uploads.newInvoice());

    RandomContracts(ApplicationContext context, RandomHouse house, Random random) {
        this.house = house;
        this.random = random;
        this.routes = new OwnRoutes(context);
        this.jdbc = context.getBean(JdbcClient.class);
    }

    static String title(String mark, int number) {
        return mark + " C%02d.".formatted(number);
    }

    List<Thing> made() {
        return IntStream.range(0, CONTRACTS).mapToObj(this::contract).toList();
    }

    private Thing contract(int number) {
        String initiator = any(house.people()).login();
        String site = any(RandomHouse.SITES);
        String department = any(house.departments());
        Api.Answer drafted = house.as(initiator)
                .post(
                        "/api/v1/contracts",
                        ContractCases.card(
                                Map.of("title", title(house.mark(), number), "site", site, "department", department)));
        assertThat(drafted.status()).as(drafted.text()).isEqualTo(201);
        String id = drafted.json().path("id").asText();
        Api.Answer added =
                house.as(initiator).upload("/api/v1/contracts/" + id + "/versions", "Договор.pdf", paper, Map.of());
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        String file = jdbc.sql("select document_id::text from contract_version where contract_id = :id::uuid")
                .param("id", id)
                .query(String.class)
                .single();
        Set<String> owners = new LinkedHashSet<>(Set.of(initiator));
        List<Asked> asked = new ArrayList<>();
        switch (random.nextInt(4)) {
            case 0 -> staysOpen(initiator, file);
            case 1 -> asked.add(askRole(id, site, department));
            default -> askPeople(id, initiator, department, owners);
        }
        return new Thing(id, KIND, site, department, List.copyOf(owners), asked, file, null);
    }

    /** A version is there for whoever approves it: nobody keeps it from them. */
    private void staysOpen(String initiator, String file) {
        Api.Answer refused = house.as(initiator)
                .call("PUT", "/api/v1/documents/" + file + "/secrecy", Map.of("readers", List.of(initiator)));
        assertThat(refused.status()).as(refused.text()).isEqualTo(409);
    }

    private Asked askRole(String id, String site, String department) {
        String role = any(ROLES);
        String bound = switch (random.nextInt(3)) {
            case 0 -> Grant.atSite(role, any(RandomHouse.SITES)).toString();
            case 1 -> Grant.inDepartment(role, any(house.departments())).toString();
            default -> role;
        };
        routes.submit(id, OwnRoutes.stage("a", "role:" + bound));
        Grant narrowed = Grant.parse(bound);
        return switch (narrowed.bound()) {
            case COMPANY -> new Asked(role, site, department);
            case SITE -> new Asked(role, narrowed.code(), null);
            case DEPARTMENT -> new Asked(role, null, narrowed.code());
        };
    }

    /** One is asked first, and perhaps hands it on; whoever has it perhaps approves, then somebody else is asked. */
    private void askPeople(String id, String initiator, String department, Set<String> owners) {
        String first = other(Set.of(initiator));
        Optional<String> holder = holder(first, initiator, department);
        Set<String> known = new LinkedHashSet<>(Set.of(initiator, first));
        holder.ifPresent(known::add);
        boolean handsOn = random.nextBoolean();
        String second = other(known);
        known.add(second);
        routes.submit(id, OwnRoutes.stage("a", "person:" + first), OwnRoutes.stage("b", "person:" + second));
        if (holder.isEmpty()) {
            return;
        }
        String now = holder.get();
        owners.add(now);
        String colleague = other(known);
        if (handsOn
                && holder(colleague, initiator, department)
                        .filter(colleague::equals)
                        .isPresent()) {
            Api.Answer handed = house.as(now).post("/api/v1/tasks/" + item(id) + "/delegate", Map.of("to", colleague));
            assertThat(handed.status()).as(handed.text()).isEqualTo(200);
            owners.add(colleague);
            now = colleague;
        }
        if (random.nextInt(3) > 0) {
            String approver = stand(now)
                    .map(Stand::deputy)
                    .filter(deputy -> !deputy.equals(initiator))
                    .orElse(now);
            Api.Answer approved =
                    house.as(approver).post("/api/v1/tasks/" + item(id) + "/decision", Map.of("decision", "approve"));
            assertThat(approved.status()).as(approved.text()).isEqualTo(200);
            owners.add(approver);
            holder(second, initiator, department).ifPresent(owners::add);
        }
    }

    /** Who is asked where somebody is meant: themselves, or the head above where nobody would decide for them. */
    private Optional<String> holder(String meant, String initiator, String department) {
        boolean absent = house.stands().stream().anyMatch(one -> one.absent().equals(meant));
        if (!absent
                || stand(meant).filter(one -> !one.deputy().equals(initiator)).isPresent()) {
            return Optional.of(meant);
        }
        List<String> all = house.departments();
        List<String> above = department.equals(all.get(1)) ? List.of(department, all.get(0)) : List.of(department);
        return above.stream()
                .map(code -> house.people().get(all.indexOf(code)).login())
                .filter(head -> !head.equals(initiator))
                .findFirst();
    }

    private Optional<Stand> stand(String absent) {
        return house.stands().stream()
                .filter(one -> one.absent().equals(absent))
                .filter(one -> List.of("%", "contracts/%").contains(one.area()))
                .findFirst();
    }

    private String item(String id) {
        return jdbc.sql("select id::text from work_item where subject_id = :id and state = 'OPEN'")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private String other(Set<String> than) {
        return any(house.people().stream()
                .map(Person::login)
                .filter(login -> !than.contains(login))
                .toList());
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
