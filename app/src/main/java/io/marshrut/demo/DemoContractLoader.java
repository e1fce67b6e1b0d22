package io.marshrut.demo;

import io.marshrut.contracts.Contract;
import io.marshrut.contracts.ContractFilter;
import io.marshrut.contracts.ContractInitiation;
import io.marshrut.contracts.ContractLine;
import io.marshrut.contracts.ContractOrder;
import io.marshrut.contracts.Contracts;
import io.marshrut.jobs.FollowUp;
import io.marshrut.jobs.FollowUps;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Transactions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.Assert;

/**
 * Loads the contracts of the demonstration in the background, one after another, because some belong to others: each in
 * one transaction, which asks for the next one as well.
 */
@Component
class DemoContractLoader implements FollowUp {

    private static final Logger LOG = LoggerFactory.getLogger(DemoContractLoader.class);

    private final Contracts contracts;
    private final ContractInitiation initiation;
    private final DemoPeople people;
    private final FollowUps followUps;
    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoContractLoader(
            Contracts contracts,
            ContractInitiation initiation,
            DemoPeople people,
            FollowUps followUps,
            Transactions transactions,
            JdbcClient jdbc,
            Clock clock) {
        this.contracts = contracts;
        this.initiation = initiation;
        this.people = people;
        this.followUps = followUps;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "demo-contract";
    }

    /** Asks for all of them, in the transaction that loads the company. */
    void begin() {
        followUps.enqueue(name(), DemoContracts.read().contracts().get(0).key());
    }

    /** @param key of the contract whose turn it is */
    @Override
    public void run(String key) {
        DemoContracts all = DemoContracts.read();
        DemoContract described = all.of(key);
        transactions.run(() -> {
            // a job that is taken for dead is begun anew while it still runs
            jdbc.sql("select pg_advisory_xact_lock(hashtext(:name))")
                    .param("name", name())
                    .query(row -> {});
            // committed before, though its job was not done; the next one is asked for already
            if (find(described).isPresent()) {
                return;
            }
            load(all, described);
            List<DemoContract> left = all.from(key);
            if (left.size() > 1) {
                followUps.enqueue(name(), left.get(1).key());
            } else {
                LOG.info("Demo data: {} contracts", all.contracts().size());
                followUps.enqueue(DemoPackageLoader.NAME, "0");
            }
        });
    }

    private void load(DemoContracts all, DemoContract described) {
        Caller initiator = people.caller(described.initiator());
        UUID main = described.main() == null
                ? null
                : find(all.of(described.main())).orElseThrow().id();
        LocalDate today = LocalDate.ofInstant(clock.instant(), initiator.zone());
        Contract contract = initiation.create(initiator, described.draft(today, main));
        described.steps().forEach(step -> step.take(people, contract));
        Contract reached = find(described).orElseThrow();
        Assert.state(
                reached.status() == described.status(),
                () -> "The demonstration's " + described.key() + " is " + reached.status());
    }

    private Optional<Contract> find(DemoContract described) {
        String title = described.card().title();
        ContractFilter own = new ContractFilter(null, null, null, null, true, title);
        return contracts
                .list(
                        people.caller(described.initiator()),
                        own,
                        ContractOrder.NEWEST_FIRST,
                        new Paged.Request(0, Paged.MAX_SIZE))
                .items()
                .stream()
                .map(ContractLine::contract)
                .filter(contract -> contract.title().equals(title))
                .findFirst();
    }
}
