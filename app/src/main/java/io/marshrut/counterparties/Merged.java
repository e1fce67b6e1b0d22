package io.marshrut.counterparties;

import java.util.List;
import java.util.UUID;

/** The two of a merge (слияние дублей) as they are afterwards. */
final class Merged {

    private Merged() {}

    static Counterparty pointing(Counterparty loser, UUID winner) {
        return new Counterparty(
                loser.id(),
                loser.name(),
                loser.legalForm(),
                loser.inn(),
                loser.kpp(),
                loser.ogrn(),
                loser.status(),
                loser.blockedReason(),
                loser.affiliated(),
                loser.address(),
                loser.contact(),
                loser.email(),
                loser.phone(),
                loser.notes(),
                loser.accounts(),
                winner,
                loser.version() + 1);
    }

    static Counterparty withAccounts(Counterparty winner, List<BankDetails> accounts) {
        CounterpartyDraft of = winner.draft();
        CounterpartyDraft draft = new CounterpartyDraft(
                of.name(),
                of.inn(),
                of.kpp(),
                of.address(),
                null,
                null,
                of.legalForm(),
                of.ogrn(),
                of.affiliated(),
                of.contact(),
                of.email(),
                of.phone(),
                of.notes(),
                accounts,
                null);
        return Counterparties.with(draft, winner.id(), winner.status(), winner.blockedReason(), winner.version() + 1);
    }
}
