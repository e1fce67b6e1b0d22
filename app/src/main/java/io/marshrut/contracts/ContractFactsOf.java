package io.marshrut.contracts;

import io.marshrut.counterparties.Counterparty;
import io.marshrut.counterparties.CounterpartyLookup;
import io.marshrut.shared.SqlTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the route table is asked about a contract. */
@Component
class ContractFactsOf {

    private static final Instant FOREVER = Instant.parse("9999-12-31T00:00:00Z");

    private final CounterpartyLookup counterparties;
    private final JdbcClient jdbc;

    ContractFactsOf(CounterpartyLookup counterparties, JdbcClient jdbc) {
        this.counterparties = counterparties;
        this.jdbc = jdbc;
    }

    ContractFacts of(Contract contract) {
        return of(contract, FOREVER);
    }

    /** As it was when the contract was first sent to approval, as far as others are concerned. */
    ContractFacts whenSubmitted(Contract contract) {
        return of(contract, contract.submittedAt());
    }

    private ContractFacts of(Contract contract, Instant dealtUntil) {
        return new ContractFacts(
                contract.contractType(),
                contract.amount(),
                contract.currency(),
                contract.site(),
                contract.department(),
                state(contract, dealtUntil),
                contract.prepaymentShare(),
                months(contract.startsOn(), contract.endsOn()),
                contract.ownForm());
    }

    private CounterpartyState state(Contract contract, Instant dealtUntil) {
        Counterparty counterparty =
                counterparties.named(Set.of(contract.counterpartyId())).get(contract.counterpartyId());
        if (counterparty.isBlocked()) {
            return CounterpartyState.BLOCKED;
        }
        if (counterparty.affiliated()) {
            return CounterpartyState.AFFILIATED;
        }
        return dealtWith(counterparty, contract, dealtUntil) ? CounterpartyState.KNOWN : CounterpartyState.NEW;
    }

    /** Whether a contract with it, of whatever branch, was ever registered here. */
    private boolean dealtWith(Counterparty counterparty, Contract except, Instant until) {
        return jdbc.sql("""
                        select exists (select 1 from contract c join counterparty p on p.id = c.counterparty_id
                                        where p.inn = :inn and c.registered_at < :until and c.id <> :except)
                        """)
                .param("inn", counterparty.inn())
                .param("except", except.id())
                .param("until", SqlTime.of(until))
                .query(Boolean.class)
                .single();
    }

    /** Full months and what is begun of the next; 0 without a term. */
    private static int months(LocalDate from, LocalDate to) {
        if (from == null || to == null) {
            return 0;
        }
        int whole = (int) ChronoUnit.MONTHS.between(from, to.plusDays(1));
        return from.plusMonths(whole).isBefore(to.plusDays(1)) ? whole + 1 : whole;
    }
}
