package io.marshrut.contracts;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The contracts of this portal, with the facts of their cards as they stand now. */
@Component
class SubmittedContracts implements ReplayedContracts {

    private final ContractRows rows;
    private final ContractFactsOf facts;

    SubmittedContracts(ContractRows rows, ContractFactsOf facts) {
        this.rows = rows;
        this.facts = facts;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Submitted> submittedBetween(LocalDate from, LocalDate to) {
        return rows.submittedBetween(from, to).stream()
                .map(contract -> new Submitted(
                        contract.id(), contract.number(), contract.title(), facts.whenSubmitted(contract)))
                .toList();
    }
}
