package io.marshrut.demo;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.marshrut.access.Accounts;
import io.marshrut.assets.Assets;
import io.marshrut.counterparties.Counterparties;
import io.marshrut.directory.Companies;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Organisation;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Transactions;
import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.ClassPathResource;
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
    private final Transactions transactions;

    DemoLoader(
            DemoSettings settings,
            Directory directory,
            Companies companies,
            Organisation organisation,
            Accounts accounts,
            Counterparties counterparties,
            Assets assets,
            Transactions transactions) {
        this.settings = settings;
        this.directory = directory;
        this.companies = companies;
        this.organisation = organisation;
        this.accounts = accounts;
        this.counterparties = counterparties;
        this.assets = assets;
        this.transactions = transactions;
    }

    @Override
    public void run(ApplicationArguments args) throws IOException {
        if (settings.demo() && !settings.isDemonstration()) {
            LOG.warn(
                    "marshrut.demo is ignored: demo people have well-known passwords and live in the embedded stack only");
        }
        if (!settings.isDemonstration() || !directory.sites().isEmpty()) {
            return;
        }
        DemoCompany company = read("demo/company.yaml", DemoCompany.class);
        DemoAssets equipment = read("demo/assets.yaml", DemoAssets.class);
        transactions.run(() -> {
            load(company);
            equipment.assets().forEach(draft -> assets.register(Caller.system(), draft));
        });
        // slow hashes on purpose, so side by side
        company.employees().parallelStream().forEach(person -> accounts.setPassword(person.login(), person.login()));
        LOG.info(
                "Demo data: {} sites, {} people, {} pieces of equipment",
                company.sites().size(),
                company.employees().size(),
                equipment.assets().size());
    }

    private static <T> T read(String name, Class<T> type) throws IOException {
        try (InputStream file = new ClassPathResource(name).getInputStream()) {
            return YAMLMapper.builder().addModule(new JavaTimeModule()).build().readValue(file, type);
        }
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
