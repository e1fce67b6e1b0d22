package io.marshrut.contracts;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.contracts.ReplayReport.Outcome;
import io.marshrut.contracts.ReplayReport.Replayed;
import io.marshrut.contracts.ReplayedContracts.Submitted;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Tries changed route tables on the contracts of a period, before anybody publishes them. */
@Service
public class RouteReplay {

    private final RouteTable table;
    private final ReplayedContracts contracts;
    private final ContractReaders readers;
    private final Permissions permissions;

    RouteReplay(RouteTable table, ReplayedContracts contracts, ContractReaders readers, Permissions permissions) {
        this.table = table;
        this.contracts = contracts;
        this.readers = readers;
        this.permissions = permissions;
    }

    /**
     * @param dmn the changed tables
     * @param from first day of the period
     * @param to its last day
     * @throws Problem 422 where the file is no pair of route tables, or the period ends before it begins
     */
    public ReplayReport replay(Caller caller, byte[] dmn, LocalDate from, LocalDate to) {
        permissions.require(caller, Permission.ADMINISTER);
        if (to.isBefore(from)) {
            throw Problem.invalid(List.of(FieldError.of("to", "period_backwards")));
        }
        RouteRules changed = table.uploaded(dmn);
        List<Submitted> submitted = contracts.submittedBetween(from, to);
        Set<UUID> open =
                readers.readableOf(caller, submitted.stream().map(Submitted::id).toList());
        return replay(table.current(), changed, submitted, open);
    }

    static ReplayReport replay(RouteRules before, RouteRules after, List<Submitted> contracts, Set<UUID> open) {
        return new ReplayReport(contracts.stream()
                .map(contract -> new Replayed(
                        contract,
                        open.contains(contract.id()),
                        outcome(before, contract.facts()),
                        outcome(after, contract.facts())))
                .toList());
    }

    private static Outcome outcome(RouteRules rules, ContractFacts facts) {
        try {
            return new Outcome(rules.route(facts), null);
        } catch (Problem e) {
            return new Outcome(null, e);
        }
    }
}
