package io.marshrut.contracts;

/** A contract with another card. */
final class ContractChange {

    private ContractChange() {}

    static Contract of(Contract before, ContractCheck.Checked card) {
        return new Contract(
                before.id(),
                card.title(),
                card.contractType(),
                before.status(),
                before.draftNumber(),
                before.registrationNumber(),
                card.counterpartyId(),
                card.amount(),
                card.currency(),
                card.site(),
                card.department(),
                before.initiator(),
                card.startsOn(),
                card.endsOn(),
                card.prepaymentShare(),
                card.ownForm(),
                card.attributes(),
                card.mainContract(),
                card.prolongs(),
                before.definitionId(),
                before.instanceId(),
                before.submittedCard(),
                before.formerCard(),
                before.version() + 1,
                before.createdAt(),
                before.submittedAt(),
                before.registeredAt(),
                before.closedAt());
    }
}
