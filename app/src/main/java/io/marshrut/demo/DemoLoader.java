package io.marshrut.demo;

import io.marshrut.access.Accounts;
import io.marshrut.assets.Assets;
import io.marshrut.counterparties.Counterparties;
import io.marshrut.directory.Companies;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Organisation;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Loads the made-up company, once, into an empty database of the embedded stack. */
@Component
class DemoLoader implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);

    private final DemoSettings settings;
    private final Directory directory;
    private final Companies companies;
    private final Organisation organisation;
    private final Accounts accounts;
    private final Counterparties counterparties;
    private final Assets assets;
    private final DemoContractLoader contracts;
    private final DemoRequestLoader requests;
    private final Transactions transactions;

    DemoLoader(
            DemoSettings settings,
            Directory directory,
            Companies companies,
            Organisation organisation,
            Accounts accounts,
            Counterparties counterparties,
            Assets assets,
            DemoContractLoader contracts,
            DemoRequestLoader requests,
            Transactions transactions) {
        this.settings = settings;
        this.directory = directory;
        this.companies = companies;
        this.organisation = organisation;
        this.accounts = accounts;
        this.counterparties = counterparties;
        this.assets = assets;
        this.contracts = contracts;
        this.requests = requests;
        this.transactions = transactions;
    }

    @Override
    public void run(ApplicationArguments args) {
        if (settings.demo() && !settings.isDemonstration()) {
            LOG.warn(
                    "marshrut.demo is ignored: demo people have well-known passwords and live in the embedded stack only");
        }
        if (!settings.isDemonstration() || !directory.sites().isEmpty()) {
            return;
        }
        DemoCompany company = DemoFiles.yaml("demo/company.yaml", DemoCompany.class);
        DemoAssets equipment = DemoFiles.yaml("demo/assets.yaml", DemoAssets.class);
        transactions.run(() -> {
            load(company);
            equipment.assets().forEach(draft -> assets.register(Caller.system(), draft));
            company.employees().forEach(person -> accounts.setWellKnownPassword(person.login(), person.login()));
            if (settings.demoContracts()) {
                contracts.begin();
                requests.begin();
            }
        });
        LOG.info(
                "Demo data: {} sites, {} people, {} pieces of equipment",
                company.sites().size(),
                company.employees().size(),
                equipment.assets().size());
    }

    private void load(DemoCompany company) {
        companies.found(company.company());
        company.sites().forEach(organisation::add);
        company.departments().forEach(organisation::add);
        company.positions().forEach(organisation::add);
        company.employees().forEach(organisation::add);
        company.counterparties().forEach(draft -> counterparties.register(Caller.system(), draft));
    }
}
