package io.marshrut.contracts;

import io.marshrut.counterparties.Counterparty;
import io.marshrut.worklist.WorkItem;
import java.util.List;

/**
 * A contract as a list shows it.
 *
 * @param pending what waits for somebody now, earliest deadline first
 */
public record ContractLine(Contract contract, ContractType type, Counterparty counterparty, List<WorkItem> pending) {}
