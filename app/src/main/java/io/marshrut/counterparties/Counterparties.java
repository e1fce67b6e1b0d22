package io.marshrut.counterparties;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.shared.SqlTime;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of counterparties. */
@Service
public class Counterparties {

    static final String SUBJECT = "counterparty";

    private static final String COLUMNS = "id, name, inn, kpp, address, bank_bik, bank_account";

    private final JdbcClient jdbc;
    private final Permissions permissions;
    private final Journal journal;
    private final Clock clock;

    Counterparties(JdbcClient jdbc, Permissions permissions, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.permissions = permissions;
        this.journal = journal;
        this.clock = clock;
    }

    /** Those whose name, ИНН or КПП contains the words, by name. */
    @Transactional(readOnly = true)
    public Paged<Counterparty> search(Caller caller, String words, Paged.Request page) {
        permissions.require(caller, Permission.READ_COUNTERPARTIES);
        String like = words == null || words.isBlank()
                ? "%"
                : "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1") + "%";
        String filter = " from counterparty where lower(name || ' ' || inn || ' ' || kpp) like :words";
        List<Counterparty> found = jdbc.sql(
                        "select " + COLUMNS + filter + " order by lower(name), id limit :size offset :offset")
                .param("words", like)
                .param("size", page.size())
                .param("offset", page.offset())
                .query(Counterparty.class)
                .list();
        long total = jdbc.sql("select count(*)" + filter)
                .param("words", like)
                .query(Long.class)
                .single();
        return page.with(found, total);
    }

    /** Whether somebody of this ИНН is in the register, whatever branch. Asked by the house itself, not by a person. */
    @Transactional(readOnly = true)
    public boolean knows(String inn) {
        return jdbc.sql("select exists (select 1 from counterparty where inn = :inn)")
                .param("inn", inn)
                .query(Boolean.class)
                .single();
    }

    /** @throws Problem 422 where a detail is wrong, 409 where this pair of ИНН and КПП is registered already */
    @Transactional
    public Counterparty register(Caller caller, CounterpartyDraft draft) {
        permissions.require(caller, Permission.MANAGE_COUNTERPARTIES);
        CounterpartyDraft checked = draft.checked();
        Counterparty created = new Counterparty(
                Ids.next(),
                checked.name(),
                checked.inn(),
                checked.kpp(),
                orNull(checked.address()),
                orNull(checked.bankBik()),
                orNull(checked.bankAccount()));
        try {
            insert(created, caller);
        } catch (DuplicateKeyException e) {
            throw Problem.conflict("counterparty_exists", created.inn(), created.kpp());
        }
        journal.record(caller, Subject.of(SUBJECT, created.id()), "counterparty.registered")
                .detail("name", created.name())
                .detail("inn", created.inn())
                .write();
        return created;
    }

    /** @throws Problem 404 */
    @Transactional(readOnly = true)
    public Counterparty get(Caller caller, UUID id) {
        permissions.require(caller, Permission.READ_COUNTERPARTIES);
        return jdbc.sql("select " + COLUMNS + " from counterparty where id = :id")
                .param("id", id)
                .query(Counterparty.class)
                .optional()
                .orElseThrow(Problem::notFound);
    }

    private void insert(Counterparty created, Caller caller) {
        jdbc.sql("""
                        insert into counterparty (id, name, inn, kpp, address, bank_bik, bank_account, created_by, created_at)
                        values (:id, :name, :inn, :kpp, :address, :bik, :account, :by, :at)
                        """)
                .param("id", created.id())
                .param("name", created.name())
                .param("inn", created.inn())
                .param("kpp", created.kpp())
                .param("address", created.address())
                .param("bik", created.bankBik())
                .param("account", created.bankAccount())
                .param("by", caller.login())
                .param("at", SqlTime.of(clock.instant()))
                .update();
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
