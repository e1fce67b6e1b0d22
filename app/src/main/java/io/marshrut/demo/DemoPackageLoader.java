package io.marshrut.demo;

import io.marshrut.contracts.Contract;
import io.marshrut.contracts.ContractFilter;
import io.marshrut.contracts.ContractOrder;
import io.marshrut.contracts.ContractStatus;
import io.marshrut.contracts.Contracts;
import io.marshrut.documentpackages.DocumentPackage;
import io.marshrut.documentpackages.DocumentPackages;
import io.marshrut.documentpackages.PackageDraft;
import io.marshrut.documentpackages.PackageFilter;
import io.marshrut.documentpackages.PackageWork;
import io.marshrut.documents.Upload;
import io.marshrut.jobs.FollowUp;
import io.marshrut.jobs.FollowUps;
import io.marshrut.primarydocuments.PackagedUploads;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Transactions;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Loads the packages of documents of the demonstration, one after another, once its contracts are there. */
@Component
class DemoPackageLoader implements FollowUp {

    static final String NAME = "demo-package";

    private static final Logger LOG = LoggerFactory.getLogger(DemoPackageLoader.class);

    private final DocumentPackages packages;
    private final PackageWork work;
    private final PackagedUploads uploads;
    private final Contracts contracts;
    private final DemoPeople people;
    private final FollowUps followUps;
    private final Transactions transactions;
    private final JdbcClient jdbc;

    DemoPackageLoader(
            DocumentPackages packages,
            PackageWork work,
            PackagedUploads uploads,
            Contracts contracts,
            DemoPeople people,
            FollowUps followUps,
            Transactions transactions,
            JdbcClient jdbc) {
        this.packages = packages;
        this.work = work;
        this.uploads = uploads;
        this.contracts = contracts;
        this.people = people;
        this.followUps = followUps;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** @param place of the package whose turn it is, from 0 on */
    @Override
    public void run(String place) {
        List<DemoPackages.One> all = DemoPackages.read().packages();
        int index = Integer.parseInt(place);
        transactions.run(() -> {
            // a job that is taken for dead is begun anew while it still runs
            jdbc.sql("select pg_advisory_xact_lock(hashtext(:name))")
                    .param("name", name())
                    .query(row -> {});
            DemoPackages.One described = all.get(index);
            // committed before, though its job was not done; the next one is asked for already
            if (isThere(described)) {
                return;
            }
            load(described);
            if (index + 1 < all.size()) {
                followUps.enqueue(name(), String.valueOf(index + 1));
            } else {
                LOG.info("Demo data: {} packages of documents", all.size());
            }
        });
    }

    private void load(DemoPackages.One described) {
        DocumentPackage made = work.create(
                people.caller(described.by()),
                described.site(),
                new PackageDraft(
                        described.operation(),
                        described.title(),
                        described.counterparty(),
                        described.contract() ? contract(described) : null,
                        null),
                List.of());
        for (DemoPackages.File file : described.files()) {
            byte[] content = DemoFiles.bytes("demo/packages/" + file.name());
            uploads.upload(
                    people.caller(file.by()),
                    new Upload(file.name(), content.length, new ByteArrayResource(content)),
                    null,
                    described.site(),
                    made.id().toString());
        }
    }

    private UUID contract(DemoPackages.One described) {
        return contracts
                .list(
                        Caller.system(),
                        new ContractFilter(ContractStatus.ACTIVE, null, described.counterparty(), null, false, null),
                        ContractOrder.NEWEST_FIRST,
                        new Paged.Request(0, 1))
                .items()
                .stream()
                .map(line -> line.contract())
                .map(Contract::id)
                .findFirst()
                .orElse(null);
    }

    private boolean isThere(DemoPackages.One described) {
        return packages.list(
                                people.caller(described.by()),
                                new PackageFilter(null, described.site(), null, described.title()),
                                new Paged.Request(0, 1))
                        .total()
                > 0;
    }
}
