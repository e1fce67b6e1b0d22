package io.marshrut.counterparties;

import io.marshrut.shared.Paged;
import io.marshrut.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counterparties with their accounts in the database. */
@Repository
class CounterpartyRows {

    private static final String SELECT = """
            select c.id, c.name, c.legal_form, c.inn, c.kpp, c.ogrn, c.status, c.blocked_reason, c.affiliated, c.address,
                   c.contact, c.email, c.phone, c.notes, c.merged_into, c.version,
                   array(select a.bik || ' ' || a.account from counterparty_account a
                          where a.counterparty = c.id order by a.place) as accounts
              from counterparty c
            """;

    private static final String FILTER = """
             where c.merged_into is null
               and lower(c.name || ' ' || c.inn || ' ' || c.kpp) like :words
               and (cast(:status as text) is null or c.status = :status)
               and (not :affiliated or c.affiliated)
            """;

    private final JdbcClient jdbc;

    CounterpartyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Paged<Counterparty> search(CounterpartyFilter filter, Paged.Request page) {
        String words = filter.words();
        String like = words == null || words.isBlank()
                ? "%"
                : "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1") + "%";
        String status = filter.status() == null ? null : filter.status().name();
        List<Counterparty> found = jdbc.sql(
                        SELECT + FILTER + " order by lower(c.name), c.id limit :size offset :offset")
                .param("words", like)
                .param("status", status)
                .param("affiliated", filter.affiliated())
                .param("size", page.size())
                .param("offset", page.offset())
                .query(CounterpartyRows::counterparty)
                .list();
        long total = jdbc.sql("select count(*) from counterparty c" + FILTER)
                .param("words", like)
                .param("status", status)
                .param("affiliated", filter.affiliated())
                .query(Long.class)
                .single();
        return page.with(found, total);
    }

    Optional<Counterparty> find(UUID id) {
        return one(id, "");
    }

    Optional<Counterparty> locked(UUID id) {
        return one(id, " for update of c");
    }

    List<Counterparty> byIds(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + " where c.id = any(:ids)")
                        .param("ids", ids.toArray(UUID[]::new))
                        .query(CounterpartyRows::counterparty)
                        .list();
    }

    /** Those that stand for themselves, of any of the ИНН. */
    List<Counterparty> byInn(Collection<String> inns) {
        return inns.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + " where c.merged_into is null and c.inn = any(:inns)")
                        .param("inns", inns.toArray(new String[0]))
                        .query(CounterpartyRows::counterparty)
                        .list();
    }

    /** Those whose name is much like this one, the most alike first. */
    List<Counterparty> named(String name, int most) {
        return jdbc.sql(SELECT + """
                         where c.merged_into is null
                           and c.plain_name % counterparty_plain_name(:name)
                           and similarity(c.plain_name, counterparty_plain_name(:name)) >= 0.6
                         order by similarity(c.plain_name, counterparty_plain_name(:name)) desc, c.id
                         limit :most
                        """)
                .param("name", name)
                .param("most", most)
                .query(CounterpartyRows::counterparty)
                .list();
    }

    /** Those of the given names that are called the same but for the legal form, and the ИНН of one that is. */
    List<NamedAlike> namedAlike(Collection<String> names) {
        return names.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                select asked.name as asked, min(c.name) as name, min(c.inn) as inn
                                  from unnest(:names) as asked(name)
                                  join counterparty c on c.plain_name = counterparty_plain_name(asked.name)
                                                     and c.merged_into is null
                                 group by asked.name
                                """)
                        .param("names", names.toArray(new String[0]))
                        .query(NamedAlike.class)
                        .list();
    }

    record NamedAlike(String asked, String name, String inn) {}

    boolean knows(String inn) {
        return jdbc.sql("select exists (select 1 from counterparty where inn = :inn)")
                .param("inn", inn)
                .query(Boolean.class)
                .single();
    }

    boolean isNamed(String inn, String name) {
        return jdbc.sql("""
                        select exists (select 1 from counterparty
                                        where inn = :inn and plain_name = counterparty_plain_name(:name))
                        """)
                .param("inn", inn)
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    /** Nobody else writes until the transaction ends. */
    void lockAll() {
        jdbc.sql("lock table counterparty in share row exclusive mode").update();
    }

    void insert(Counterparty one, String by, Instant at) {
        values(jdbc.sql("""
                                insert into counterparty (id, name, legal_form, inn, kpp, ogrn, status, blocked_reason,
                                                          affiliated, address, contact, email, phone, notes, merged_into,
                                                          version, created_by, created_at)
                                values (:id, :name, :form, :inn, :kpp, :ogrn, :status, :reason, :affiliated, :address,
                                        :contact, :email, :phone, :notes, :merged, :version, :by, :at)
                                """), one).param("by", by).param("at", SqlTime.of(at)).update();
        accounts(one);
    }

    void update(Counterparty one) {
        values(jdbc.sql("""
                                update counterparty
                                   set name = :name, legal_form = :form, inn = :inn, kpp = :kpp, ogrn = :ogrn,
                                       status = :status, blocked_reason = :reason, affiliated = :affiliated,
                                       address = :address, contact = :contact, email = :email, phone = :phone,
                                       notes = :notes, merged_into = :merged, version = :version
                                 where id = :id
                                """), one).update();
        jdbc.sql("delete from counterparty_account where counterparty = :id")
                .param("id", one.id())
                .update();
        accounts(one);
    }

    /** Whatever was merged into one is merged into the other now. */
    void follow(UUID loser, UUID winner) {
        jdbc.sql("update counterparty set merged_into = :winner where merged_into = :loser")
                .param("loser", loser)
                .param("winner", winner)
                .update();
    }

    private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, Counterparty one) {
        return statement
                .param("id", one.id())
                .param("name", one.name())
                .param("form", one.legalForm().name())
                .param("inn", one.inn())
                .param("kpp", one.kpp())
                .param("ogrn", one.ogrn())
                .param("status", one.status().name())
                .param("reason", one.blockedReason())
                .param("affiliated", one.affiliated())
                .param("address", one.address())
                .param("contact", one.contact())
                .param("email", one.email())
                .param("phone", one.phone())
                .param("notes", one.notes())
                .param("merged", one.mergedInto())
                .param("version", one.version());
    }

    private void accounts(Counterparty one) {
        IntStream.range(0, one.accounts().size())
                .forEach(place -> jdbc.sql("""
                                insert into counterparty_account (counterparty, place, bik, account)
                                values (:id, :place, :bik, :account)
                                """)
                        .param("id", one.id())
                        .param("place", place)
                        .param("bik", one.accounts().get(place).bik())
                        .param("account", one.accounts().get(place).account())
                        .update());
    }

    private Optional<Counterparty> one(UUID id, String lock) {
        return jdbc.sql(SELECT + " where c.id = :id" + lock)
                .param("id", id)
                .query(CounterpartyRows::counterparty)
                .optional();
    }

    private static Counterparty counterparty(ResultSet row, int number) throws SQLException {
        return new Counterparty(
                row.getObject("id", UUID.class),
                row.getString("name"),
                LegalForm.valueOf(row.getString("legal_form")),
                row.getString("inn"),
                row.getString("kpp"),
                row.getString("ogrn"),
                CounterpartyStatus.valueOf(row.getString("status")),
                row.getString("blocked_reason"),
                row.getBoolean("affiliated"),
                row.getString("address"),
                row.getString("contact"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("notes"),
                Arrays.stream((String[]) row.getArray("accounts").getArray())
                        .map(text -> text.split(" ", 2))
                        .map(parts -> new BankDetails(parts[0], parts[1]))
                        .toList(),
                row.getObject("merged_into", UUID.class),
                row.getInt("version"));
    }
}
