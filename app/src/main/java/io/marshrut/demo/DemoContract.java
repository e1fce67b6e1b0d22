package io.marshrut.demo;

import io.marshrut.contracts.ContractDraft;
import io.marshrut.contracts.ContractStatus;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;

/**
 * A contract of the demonstration and what its people do with it.
 *
 * @param key what this file and its follow-up know it by
 * @param main key of the contract that this one belongs to; null for one of its own
 * @param starts from the day on which it is loaded; null where it has no term, as is ends
 * @param card without term and main contract
 * @param status where all of it leads
 */
record DemoContract(
        String key,
        String initiator,
        String main,
        Period starts,
        Period ends,
        ContractDraft card,
        List<DemoStep> steps,
        ContractStatus status) {

    DemoContract {
        steps = steps == null ? List.of() : List.copyOf(steps);
    }

    ContractDraft draft(LocalDate today, UUID mainContract) {
        return new ContractDraft(
                card.title(),
                card.contractType(),
                card.counterpartyInn(),
                card.counterpartyKpp(),
                card.amount(),
                card.currency(),
                card.site(),
                card.department(),
                day(today, starts),
                day(today, ends),
                card.prepaymentShare(),
                card.ownForm(),
                card.prolongs(),
                mainContract == null ? null : mainContract.toString(),
                card.attributes(),
                null);
    }

    private static String day(LocalDate today, Period after) {
        return after == null ? null : today.plus(after).toString();
    }
}
