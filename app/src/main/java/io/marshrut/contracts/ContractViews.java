package io.marshrut.contracts;

import io.marshrut.approvals.ApprovalView;
import io.marshrut.approvals.Approvals;
import io.marshrut.approvals.Route;
import io.marshrut.approvals.VoteDecision;
import io.marshrut.counterparties.Counterparty;
import io.marshrut.counterparties.CounterpartyLookup;
import io.marshrut.shared.Caller;
import io.marshrut.shared.LocalText;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.worklist.WorkItem;
import io.marshrut.worklist.WorkItems;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts together what is shown of contracts: a fixed number of queries for a page of them. */
@Component
class ContractViews {

    private final ContractRows rows;
    private final ContractReaders readers;
    private final ContractVersions versions;
    private final ContractSignatures signatures;
    private final ContractFactsOf facts;
    private final ContractTypes types;
    private final RouteTable routes;
    private final CounterpartyLookup counterparties;
    private final Approvals approvals;
    private final WorkItems workItems;

    ContractViews(
            ContractRows rows,
            ContractReaders readers,
            ContractVersions versions,
            ContractSignatures signatures,
            ContractFactsOf facts,
            ContractTypes types,
            RouteTable routes,
            CounterpartyLookup counterparties,
            Approvals approvals,
            WorkItems workItems) {
        this.rows = rows;
        this.readers = readers;
        this.versions = versions;
        this.signatures = signatures;
        this.facts = facts;
        this.types = types;
        this.routes = routes;
        this.counterparties = counterparties;
        this.approvals = approvals;
        this.workItems = workItems;
    }

    ContractView of(Caller caller, Contract contract) {
        List<ApprovalView> all = approvals.of(Contract.SUBJECT, contract.id());
        List<Contract> related = rows.of(contract.id());
        Set<UUID> readable = caller.isSystem()
                ? related.stream().map(Contract::id).collect(Collectors.toSet())
                : readers.readableOf(caller, related.stream().map(Contract::id).toList());
        return new ContractView(
                contract,
                type(contract),
                counterparties.named(Set.of(contract.counterpartyId())).get(contract.counterpartyId()),
                versions.of(contract.id()),
                contract.status() == ContractStatus.DRAFT ? preview(contract) : null,
                all,
                signatures.of(contract.id()),
                related.stream().filter(one -> readable.contains(one.id())).toList(),
                main(caller, contract));
    }

    Paged<ContractLine> lines(Paged<Contract> page) {
        List<UUID> ids = page.items().stream().map(Contract::id).toList();
        Map<UUID, Counterparty> partners = counterparties.named(
                page.items().stream().map(Contract::counterpartyId).distinct().toList());
        Map<String, List<WorkItem>> pending = workItems.pendingOf(Contract.SUBJECT, ids).stream()
                // whoever is only informed does not hold it up
                .filter(item -> item.decision(VoteDecision.ACKNOWLEDGE.key()).isEmpty())
                .collect(Collectors.groupingBy(item -> item.subject().id()));
        return page.map(contract -> new ContractLine(
                contract,
                type(contract),
                partners.get(contract.counterpartyId()),
                pending.getOrDefault(contract.id().toString(), List.of())));
    }

    /** A type that a later package does not know any more is called by its key. */
    ContractType type(Contract contract) {
        return types.types().stream()
                .filter(one -> one.key().equals(contract.contractType()))
                .findFirst()
                .orElseGet(() -> new ContractType(
                        contract.contractType(),
                        contract.contractType(),
                        LocalText.same(contract.contractType()),
                        null,
                        false,
                        List.of()));
    }

    private Route preview(Contract contract) {
        try {
            return routes.route(facts.of(contract));
        } catch (Problem none) {
            // the submission says so in words
            return null;
        }
    }

    private Contract main(Caller caller, Contract contract) {
        return contract.mainContract() == null
                ? null
                : rows.find(contract.mainContract())
                        .filter(main -> caller.isSystem() || readers.mayRead(caller, main.id()))
                        .orElse(null);
    }
}
