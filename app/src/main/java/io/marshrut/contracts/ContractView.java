package io.marshrut.contracts;

import io.marshrut.approvals.ApprovalView;
import io.marshrut.approvals.Route;
import io.marshrut.counterparties.Counterparty;
import java.util.List;
import java.util.Optional;

/**
 * A contract with everything around it.
 *
 * @param preview the route that it would take; null once it was submitted, or where none is found
 * @param approvals the latest first
 * @param related supplementary agreements and the like that the reader may see
 * @param main the contract that it belongs to, where the reader may see it; else null
 */
public record ContractView(
        Contract contract,
        ContractType type,
        Counterparty counterparty,
        List<ContractVersion> versions,
        Route preview,
        List<ApprovalView> approvals,
        List<ContractSignature> signatures,
        List<Contract> related,
        Contract main) {

    public Optional<ApprovalView> approval() {
        return approvals.stream().findFirst();
    }
}
