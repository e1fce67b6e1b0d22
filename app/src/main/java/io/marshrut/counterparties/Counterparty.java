package io.marshrut.counterparties;

import java.util.UUID;

/**
 * A counterparty (контрагент).
 *
 * @param kpp empty where it has none (people and sole traders)
 * @param bankBik may be null, as the account may
 */
public record Counterparty(
        UUID id, String name, String inn, String kpp, String address, String bankBik, String bankAccount) {}
