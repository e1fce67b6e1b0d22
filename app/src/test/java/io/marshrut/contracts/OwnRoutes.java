package io.marshrut.contracts;

import static io.marshrut.support.ContractCases.card;
import static org.awaitility.Awaitility.await;

import io.marshrut.access.Accounts;
import io.marshrut.access.Callers;
import io.marshrut.approvals.Approvals;
import io.marshrut.approvals.ApproverRef;
import io.marshrut.approvals.NewApproval;
import io.marshrut.approvals.NewRound;
import io.marshrut.approvals.Route;
import io.marshrut.approvals.RouteStage;
import io.marshrut.approvals.StageMode;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Organisation;
import io.marshrut.engine.ProcessPackage;
import io.marshrut.engine.ProcessPackages;
import io.marshrut.engine.Processes;
import io.marshrut.shared.LocalText;
import io.marshrut.shared.Transactions;
import io.marshrut.support.Api;
import io.marshrut.support.ContractCases;
import io.marshrut.worklist.WorkItem;
import io.marshrut.worklist.WorkItems;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Contracts on routes that a test makes up. */
public final class OwnRoutes {

    private final ApplicationContext portal;
    private final ContractCases cases;

    public OwnRoutes(ApplicationContext portal) {
        this.portal = portal;
        this.cases = new ContractCases(portal.getBean(Api.class));
    }

    static RouteStage stage(String key, StageMode mode, boolean everyRole, String... approvers) {
        return new RouteStage(
                key,
                LocalText.same("Этап " + key),
                mode,
                0,
                Arrays.stream(approvers)
                        .map(one -> ApproverRef.parse(one).orElseThrow())
                        .toList(),
                "P1D",
                0.75,
                "superior",
                true,
                "business",
                false,
                everyRole);
    }

    public static RouteStage stage(String key, String... approvers) {
        return stage(key, StageMode.PARALLEL, false, approvers);
    }

    /** Somebody new with nobody above them, whose password is their login. */
    String person(String... roles) {
        String login = "asked-" + UUID.randomUUID();
        portal.getBean(Organisation.class)
                .add(new Organisation.NewEmployee(
                        login,
                        "Спросов",
                        "Илья",
                        null,
                        login + "@masterovoy.example",
                        "MGMT",
                        "it-head",
                        "HQ",
                        null,
                        List.of(roles)));
        portal.getBean(Accounts.class).setWellKnownPassword(login, login);
        return login;
    }

    /** A role that permits nothing: a group that is asked. */
    String role() {
        String role = "asked-" + UUID.randomUUID().toString().substring(0, 8);
        portal.getBean(JdbcClient.class)
                .sql("insert into role (code, name_ru, name_en) values (:role, 'Спрашиваемые', 'Asked')")
                .param("role", role)
                .update();
        return role;
    }

    /** A department within marketing. */
    String department(String head) {
        String code = "D" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        portal.getBean(Organisation.class)
                .add(new Organisation.NewDepartment(code, LocalText.same(code), "MKT", "HQ", null, head));
        // the list of departments is kept for a moment
        await().until(() -> portal.getBean(Directory.class).departments().stream()
                .anyMatch(known -> known.code().equals(code)));
        return code;
    }

    /** Sends a new contract of {@code marketing} on its way and answers with its id. */
    String submitted(RouteStage... stages) {
        return submitted("marketing", card(), stages);
    }

    /** Likewise somebody else's. */
    String submitted(String initiator, Map<String, Object> card, RouteStage... stages) {
        String id = cases.draft(initiator, card);
        ContractCases.expect(201, cases.upload(initiator, id, "Договор об оказании услуг"));
        submit(id, stages);
        return id;
    }

    /** Sends a draft that has a version on its way. */
    public void submit(String id, RouteStage... stages) {
        portal.getBean(Transactions.class).run(() -> start(UUID.fromString(id), route(List.of(stages))));
    }

    /** Sends what was returned on the way that it had, after its remarks have been answered. */
    void resubmit(String id, boolean whole, RouteStage... stages) {
        portal.getBean(Transactions.class).run(() -> next(UUID.fromString(id), whole, route(List.of(stages))));
    }

    private void next(UUID id, boolean whole, Route route) {
        Contract contract = portal.getBean(ContractRows.class).locked(id).orElseThrow();
        WorkItems items = portal.getBean(WorkItems.class);
        WorkItem rework = items.pendingOf(Contract.SUBJECT, List.of(id)).stream()
                .filter(item -> item.stageKey().equals(ContractStages.REWORK))
                .findFirst()
                .orElseThrow();
        portal.getBean(Approvals.class)
                .resume(
                        portal.getBean(Callers.class).of(contract.initiator()).orElseThrow(),
                        Contract.SUBJECT,
                        id,
                        round(contract, route, whole));
        items.cancel(rework.origin(), rework.originRef());
        portal.getBean(Processes.class).complete(rework.originRef(), ContractStages.RESUBMIT, Map.of());
    }

    private static Route route(List<RouteStage> stages) {
        return new Route("own", LocalText.same("Свой"), LocalText.same("Свой"), stages);
    }

    private NewRound round(Contract contract, Route route, boolean whole) {
        ContractVersion file =
                portal.getBean(ContractVersions.class).latest(contract.id()).orElseThrow();
        return new NewRound(
                route,
                contract.place(),
                contract.number(),
                contract.title(),
                file.version(),
                file.sha256(),
                Set.of(),
                whole);
    }

    private void start(UUID id, Route route) {
        ContractRows rows = portal.getBean(ContractRows.class);
        Contract contract = rows.locked(id).orElseThrow();
        NewRound round = round(contract, route, true);
        portal.getBean(Approvals.class)
                .begin(
                        portal.getBean(Callers.class).of(contract.initiator()).orElseThrow(),
                        new NewApproval(Contract.SUBJECT, id, Contract.KIND, contract.initiator(), round));
        ProcessPackage kind =
                portal.getBean(ProcessPackages.class).latest(Contract.KIND).orElseThrow();
        Map<String, Object> variables = Map.of("initiator", contract.initiator(), "site", contract.site());
        rows.submitted(
                id,
                CardValues.of(contract, round.sha256()),
                portal.getBean(Clock.class).instant());
        rows.started(
                id,
                kind.definitionId(),
                portal.getBean(Processes.class)
                        .start(kind, id.toString(), variables)
                        .instanceId());
    }
}
