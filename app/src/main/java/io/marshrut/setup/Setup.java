package io.marshrut.setup;

import io.marshrut.access.Accounts;
import io.marshrut.access.Callers;
import io.marshrut.directory.Companies;
import io.marshrut.directory.Company;
import io.marshrut.directory.Organisation;
import io.marshrut.directory.Organisation.NewDepartment;
import io.marshrut.directory.Organisation.NewEmployee;
import io.marshrut.directory.Organisation.NewPosition;
import io.marshrut.directory.Organisation.NewSite;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Origin;
import io.marshrut.journal.Subject;
import io.marshrut.shared.LocalText;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Transactions;
import java.util.List;
import org.springframework.stereotype.Service;

/** Sets an empty portal up, once. All of it is one transaction: of two who try at the same time one comes too late. */
@Service
public class Setup {

    private static final String POSITION = "administrator";

    private final SetupSettings settings;
    private final SetupRules rules;
    private final Companies companies;
    private final Organisation organisation;
    private final Accounts accounts;
    private final Callers callers;
    private final Journal journal;
    private final Transactions transactions;
    /** It is never undone, so once seen it is not asked for again. */
    private volatile boolean done;

    Setup(
            SetupSettings settings,
            SetupRules rules,
            Companies companies,
            Organisation organisation,
            Accounts accounts,
            Callers callers,
            Journal journal,
            Transactions transactions) {
        this.settings = settings;
        this.rules = rules;
        this.companies = companies;
        this.organisation = organisation;
        this.accounts = accounts;
        this.callers = callers;
        this.journal = journal;
        this.transactions = transactions;
    }

    /** Whether the portal waits to be set up. A demonstration loads its own company. */
    public boolean isOpen() {
        if (!done) {
            done = settings.isDemonstration() || !companies.isNobodyThere();
        }
        return !done;
    }

    /** @throws Problem 404 where it is set up, by whomever */
    public void requireOpen() {
        if (!isOpen()) {
            throw Problem.notFound();
        }
    }

    /** @throws Problem 422 with everything that is wrong, 404 where somebody was faster */
    public void run(SetupForm form, Origin origin) {
        requireOpen();
        rules.check(form);
        transactions.run(() -> {
            if (!companies.isNobodyThere()
                    || !companies.found(new Company(form.company().strip(), form.language()))) {
                throw Problem.notFound();
            }
            organise(form);
            accounts.setPassword(form.login().strip(), form.password());
            journal.record(
                            callers.of(form.login().strip()).orElseThrow().from(origin.toString()),
                            new Subject("account", form.login().strip()),
                            "setting.company-set-up")
                    .detail("name", form.company().strip())
                    .write();
        });
        done = true;
    }

    private void organise(SetupForm form) {
        String site = form.siteCode().strip();
        String department = form.departmentCode().strip();
        String login = form.login().strip();
        organisation.add(
                new NewSite(site, text(form.siteName(), form.siteNameEn()), form.zone(), form.calendar(), null));
        organisation.add(new NewDepartment(
                department, text(form.departmentName(), form.departmentNameEn()), null, site, null, login));
        organisation.add(new NewPosition(POSITION, text(form.position(), form.positionEn())));
        organisation.add(new NewEmployee(
                login,
                form.lastName().strip(),
                form.firstName().strip(),
                isBlank(form.middleName()) ? null : form.middleName().strip(),
                form.email().strip(),
                department,
                POSITION,
                site,
                null,
                List.of("admin")));
        organisation.speak(login, form.language());
    }

    private static LocalText text(String russian, String english) {
        return new LocalText(russian.strip(), isBlank(english) ? russian.strip() : english.strip());
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
