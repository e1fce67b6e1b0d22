package io.marshrut.contracts;

import io.marshrut.access.GuardedThings;
import io.marshrut.shared.Caller;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Contracts are known to those who take part in them. */
@Component
class ContractsOfOthers implements GuardedThings {

    private final Contracts contracts;
    private final ContractTitles titles;

    ContractsOfOthers(Contracts contracts, ContractTitles titles) {
        this.contracts = contracts;
        this.titles = titles;
    }

    @Override
    public boolean keepsFrom(Caller caller, UUID id) {
        return !contracts.mayRead(caller, id)
                && !titles.of(List.of(id.toString())).isEmpty();
    }
}
