package io.marshrut.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The contracts whose routes are tried again with changed tables. */
public interface ReplayedContracts {

    /**
     * A contract that was sent to approval.
     *
     * @param facts by which its route is found
     */
    record Submitted(UUID id, String number, String title, ContractFacts facts) {}

    /** Those of a period, both days included, oldest first. */
    List<Submitted> submittedBetween(LocalDate from, LocalDate to);
}
