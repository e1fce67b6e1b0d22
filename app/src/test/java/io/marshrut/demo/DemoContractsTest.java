package io.marshrut.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.approvals.Remark;
import io.marshrut.contracts.ContractFilter;
import io.marshrut.contracts.ContractLine;
import io.marshrut.contracts.ContractOrder;
import io.marshrut.contracts.ContractView;
import io.marshrut.contracts.Contracts;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.support.PortalTest;
import io.marshrut.worklist.WorkItem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The contracts of the demonstration, loaded in a transaction that is taken back: other tests share the portal. */
@PortalTest
class DemoContractsTest {

    private static final DemoContracts ALL = DemoContracts.read();

    @Autowired
    PlatformTransactionManager database;

    @Autowired
    DemoContractLoader loader;

    @Autowired
    DemoPeople people;

    @Autowired
    Contracts contracts;

    @Test
    void eachReachesTheStateThatIsDescribed() {
        takenBack(() -> {
            ALL.contracts().forEach(described -> loader.run(described.key()));

            assertThat(ALL.contracts())
                    .allSatisfy(described -> assertThat(
                                    viewOf(described.key()).contract().status())
                            .isEqualTo(described.status()));
            ContractView cleaning = viewOf("cleaning");
            assertThat(cleaning.versions()).hasSize(2);
            assertThat(cleaning.approval().orElseThrow().rounds()).hasSize(2);
            assertThat(cleaning.approval().orElseThrow().remarks()).hasSize(2).allMatch(Remark::isAnswered);
            assertThat(viewOf("freight").signatures())
                    .singleElement()
                    .satisfies(signature -> assertThat(signature.documentId()).isNotNull());
            assertThat(viewOf("tiles-prolonged").main().id())
                    .isEqualTo(viewOf("tiles").contract().id());
            assertThat(viewOf("tiles").related()).hasSize(1);
            assertThat(waitingAt("roof")).contains("tender");
            assertThat(waitingAt("paint")).contains("answer", "counterparty-check");
            assertThat(waitingAt("lifts")).contains("signing");
        });
    }

    @Test
    void whatIsThereIsNotLoadedTwice() {
        takenBack(() -> {
            String key = ALL.contracts().get(ALL.contracts().size() - 1).key();

            loader.run(key);
            loader.run(key);

            assertThat(linesOf(key)).hasSize(1);
        });
    }

    private void takenBack(Runnable work) {
        new TransactionTemplate(database).executeWithoutResult(status -> {
            status.setRollbackOnly();
            work.run();
        });
    }

    private ContractView viewOf(String key) {
        return contracts.get(initiator(key), linesOf(key).get(0).contract().id());
    }

    private List<String> waitingAt(String key) {
        return linesOf(key).get(0).pending().stream().map(WorkItem::stageKey).toList();
    }

    private List<ContractLine> linesOf(String key) {
        String title = ALL.of(key).card().title();
        return contracts
                .list(
                        initiator(key),
                        new ContractFilter(null, null, null, null, true, title),
                        ContractOrder.NEWEST_FIRST,
                        new Paged.Request(0, Paged.MAX_SIZE))
                .items();
    }

    private Caller initiator(String key) {
        return people.caller(ALL.of(key).initiator());
    }
}
