package io.marshrut.access;

import io.marshrut.journal.Journal;
import io.marshrut.journal.Origin;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Transactions;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Whom an outer identity provider means: an employee by login, or by a mail address that only one has. */
@Service
public class OuterAccounts {

    private static final int LONGEST_TOLD = 100;
    private static final String WHO =
            " and e.active and not exists (select 1 from service_account s where s.login = e.login)";

    private final JdbcClient jdbc;
    private final GroupRoles groupRoles;
    private final Journal journal;
    private final Transactions transactions;

    OuterAccounts(JdbcClient jdbc, GroupRoles groupRoles, Journal journal, Transactions transactions) {
        this.jdbc = jdbc;
        this.groupRoles = groupRoles;
        this.journal = journal;
        this.transactions = transactions;
    }

    /**
     * The employee's login; nothing where nobody fits, which the journal is told.
     *
     * @param login as the provider names the person, may be null
     * @param mail verified by the provider, else null
     * @param groups null where the provider tells of none: then roles stay as they are
     */
    public Optional<String> find(String login, String mail, Collection<String> groups, Origin origin) {
        Optional<String> known = byLogin(login).or(() -> byMail(mail));
        if (known.isPresent() && groups != null) {
            groupRoles.apply(known.get(), groups, origin);
        }
        if (known.isEmpty()) {
            tellUnknown(login == null ? mail : login, origin);
        }
        return known;
    }

    private Optional<String> byLogin(String login) {
        return login == null
                ? Optional.empty()
                : jdbc.sql("select e.login from employee e where e.login = :login" + WHO)
                        .param("login", login.strip().toLowerCase(Locale.ROOT))
                        .query(String.class)
                        .optional();
    }

    private Optional<String> byMail(String mail) {
        if (mail == null) {
            return Optional.empty();
        }
        List<String> found = jdbc.sql("select e.login from employee e where lower(e.email) = :mail" + WHO)
                .param("mail", mail.strip().toLowerCase(Locale.ROOT))
                .query(String.class)
                .list();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private void tellUnknown(String name, Origin origin) {
        String told = String.valueOf(name).replaceAll("\\p{Cntrl}", "");
        transactions.run(() -> journal.record(
                        Caller.stranger(origin.toString()),
                        new Subject(SignIns.SUBJECT, SignIns.NOBODY),
                        "sign-in.unknown-employee")
                .detail("name", told.substring(0, Math.min(told.length(), LONGEST_TOLD)))
                .write());
    }
}
