package io.marshrut.contracts;

import io.marshrut.approvals.Approvals;
import io.marshrut.approvals.NewApproval;
import io.marshrut.approvals.NewRound;
import io.marshrut.approvals.Route;
import io.marshrut.engine.ProcessPackage;
import io.marshrut.engine.ProcessPackages;
import io.marshrut.engine.ProcessRef;
import io.marshrut.engine.Processes;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Sends contracts to their approvers: the first time by starting the process, then round by round. */
@Component
class Submission {

    private final ContractRows rows;
    private final ContractVersions versions;
    private final ContractFactsOf facts;
    private final ContractTypes types;
    private final RouteTable routes;
    private final Approvals approvals;
    private final ProcessPackages packages;
    private final Processes processes;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Submission(
            ContractRows rows,
            ContractVersions versions,
            ContractFactsOf facts,
            ContractTypes types,
            RouteTable routes,
            Approvals approvals,
            ProcessPackages packages,
            Processes processes,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.versions = versions;
        this.facts = facts;
        this.types = types;
        this.routes = routes;
        this.approvals = approvals;
        this.packages = packages;
        this.processes = processes;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Problem 422 {@code version_missing} where there is no file, or where no route is found */
    void first(Caller caller, Contract contract) {
        ProcessPackage kind = packages.latest(Contract.KIND).orElseThrow();
        ContractVersion file = fileOf(contract);
        Route route = routes.route(kind, facts.of(contract));
        approvals.begin(
                caller,
                new NewApproval(
                        Contract.SUBJECT,
                        contract.id(),
                        Contract.KIND,
                        contract.initiator(),
                        round(contract, file, route, Set.of(), true)));
        rows.submitted(contract.id(), CardValues.of(contract, file.sha256()), clock.instant());
        journal.record(caller, Subject.of(Contract.SUBJECT, contract.id()), "contract.submitted")
                .detail("version", file.version())
                .write();
        ProcessRef started = processes.start(
                kind, contract.id().toString(), Map.of("initiator", contract.initiator(), "site", contract.site()));
        rows.started(contract.id(), kind.definitionId(), started.instanceId());
        events.publishEvent(new ContractChanged(contract.id()));
    }

    /** After a rework: asks those who did not approve, and those whose part has changed. */
    void nextRound(Caller caller, Contract contract, boolean whole) {
        ProcessPackage version = packages.of(contract.definitionId());
        ContractVersion file = fileOf(contract);
        Map<String, String> card = CardValues.of(contract, file.sha256());
        Set<String> changed =
                CardValues.functions(CardValues.changed(contract.submittedCard(), card), types.of(version));
        approvals.resume(
                caller,
                Contract.SUBJECT,
                contract.id(),
                round(contract, file, routes.route(version, facts.of(contract)), changed, whole));
        rows.submitted(contract.id(), card, clock.instant());
    }

    /** The initiator gives a contract up that was returned; its process goes to the end by itself. */
    void giveUp(Caller caller, Contract contract) {
        approvals.withdraw(caller, Contract.SUBJECT, contract.id());
    }

    /** Whoever signs sends it back: what was approved goes to the initiator once more. */
    void returned(Caller caller, Contract contract) {
        approvals.reopen(caller, Contract.SUBJECT, contract.id());
    }

    private ContractVersion fileOf(Contract contract) {
        return versions.latest(contract.id()).orElseThrow(() -> Problem.invalid("version_missing"));
    }

    private static NewRound round(
            Contract contract, ContractVersion file, Route route, Set<String> changed, boolean whole) {
        return new NewRound(
                route,
                contract.place(),
                contract.number(),
                contract.title(),
                file.version(),
                file.sha256(),
                changed,
                whole);
    }
}
