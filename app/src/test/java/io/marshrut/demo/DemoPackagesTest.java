package io.marshrut.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.documentpackages.DocumentPackages;
import io.marshrut.documentpackages.PackageFilter;
import io.marshrut.documentpackages.PackageView;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.support.PortalTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The packages of the demonstration, loaded in a transaction that is taken back: other tests share the portal. */
@PortalTest
class DemoPackagesTest {

    private static final List<DemoPackages.One> ALL = DemoPackages.read().packages();

    @Autowired
    PlatformTransactionManager database;

    @Autowired
    DemoPackageLoader loader;

    @Autowired
    DemoPeople people;

    @Autowired
    DocumentPackages packages;

    @Test
    void eachIsThereOnceWithItsDocumentsAndSaysWhatItLacks() {
        new TransactionTemplate(database).executeWithoutResult(status -> {
            status.setRollbackOnly();

            for (int round = 0; round < 2; round++) {
                IntStream.range(0, ALL.size()).forEach(place -> loader.run(String.valueOf(place)));
            }

            assertThat(ALL).allSatisfy(described -> {
                Caller maker = people.caller(described.by());
                var found = packages.list(
                        maker,
                        new PackageFilter(null, described.site(), null, described.title()),
                        new Paged.Request(0, 10));
                assertThat(found.items()).hasSize(1);
                PackageView view =
                        packages.get(maker, found.items().get(0).held().id());
                assertThat(view.documents()).hasSameSizeAs(described.files());
                assertThat(view.counterparty().inn()).isEqualTo(described.counterparty());
                assertThat(view.look().isReleasable()).isFalse();
            });
        });
    }
}
