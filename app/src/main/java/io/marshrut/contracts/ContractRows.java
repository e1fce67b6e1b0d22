package io.marshrut.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.shared.SqlTime;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of contracts. */
@Repository
class ContractRows {

    private final JdbcClient jdbc;
    private final ContractReaders readers;
    private final ObjectMapper json;

    ContractRows(JdbcClient jdbc, ContractReaders readers, ObjectMapper json) {
        this.jdbc = jdbc;
        this.readers = readers;
        this.json = json;
    }

    long nextDraft() {
        return jdbc.sql("select nextval('contract_draft')").query(Long.class).single();
    }

    void insert(Contract contract) {
        card(jdbc.sql("""
                                insert into contract (id, title, contract_type, status, draft_number, counterparty_id, amount,
                                                      currency, site, department, initiator, starts_on, ends_on, prepayment_share,
                                                      own_form, attributes, main_contract, prolongs, version, created_at)
                                values (:id, :title, :type, :status, :draft, :counterparty, :amount, :currency, :site, :department,
                                        :initiator, :startsOn, :endsOn, :prepayment, :ownForm, :attributes::jsonb, :main, :prolongs,
                                        :version, :created)
                                """), contract)
                .param("status", contract.status().name())
                .param("draft", contract.draftNumber())
                .param("initiator", contract.initiator())
                .param("created", SqlTime.of(contract.createdAt()))
                .update();
    }

    /** Writes the card anew; state, numbers and initiator stay. */
    void change(Contract contract) {
        card(jdbc.sql("""
                        update contract
                           set title = :title, contract_type = :type, counterparty_id = :counterparty, amount = :amount,
                               currency = :currency, site = :site, department = :department, starts_on = :startsOn,
                               ends_on = :endsOn, prepayment_share = :prepayment, own_form = :ownForm,
                               attributes = :attributes::jsonb, main_contract = :main, prolongs = :prolongs, version = :version
                         where id = :id
                        """), contract).update();
    }

    private JdbcClient.StatementSpec card(JdbcClient.StatementSpec statement, Contract contract) {
        return statement
                .param("id", contract.id())
                .param("title", contract.title())
                .param("type", contract.contractType())
                .param("counterparty", contract.counterpartyId())
                .param("amount", contract.amount())
                .param("currency", contract.currency())
                .param("site", contract.site())
                .param("department", contract.department())
                .param("startsOn", contract.startsOn())
                .param("endsOn", contract.endsOn())
                .param("prepayment", contract.prepaymentShare())
                .param("ownForm", contract.ownForm())
                .param("attributes", write(contract.attributes()))
                .param("main", contract.mainContract())
                .param("prolongs", contract.prolongs())
                .param("version", contract.version());
    }

    /** Remembers what the approvers of a round saw. */
    void submitted(UUID id, Map<String, String> card, Instant at) {
        jdbc.sql("""
                        update contract
                           set former_card = submitted_card, submitted_card = :card::jsonb, submitted_at = coalesce(submitted_at, :at) where id = :id
                        """)
                .param("card", write(card))
                .param("at", SqlTime.of(at))
                .param("id", id)
                .update();
    }

    void started(UUID id, String definition, String instance) {
        jdbc.sql("update contract set definition_id = :definition, instance_id = :instance where id = :id")
                .param("definition", definition)
                .param("instance", instance)
                .param("id", id)
                .update();
    }

    void status(UUID id, ContractStatus status, Instant closedAt) {
        jdbc.sql("update contract set status = :status, closed_at = :closed where id = :id")
                .param("status", status.name())
                .param("closed", SqlTime.of(closedAt))
                .param("id", id)
                .update();
    }

    void term(UUID id, LocalDate endsOn, boolean prolongs) {
        jdbc.sql("update contract set ends_on = :ends, prolongs = :prolongs, version = version + 1 where id = :id")
                .param("ends", endsOn)
                .param("prolongs", prolongs)
                .param("id", id)
                .update();
    }

    void registered(UUID id, String number, Instant at) {
        jdbc.sql("update contract set registration_number = :number, registered_at = :at where id = :id")
                .param("number", number)
                .param("at", SqlTime.of(at))
                .param("id", id)
                .update();
    }

    Optional<Contract> find(UUID id) {
        return jdbc.sql("select * from contract where id = :id")
                .param("id", id)
                .query(this::contract)
                .optional();
    }

    /** Holds the row. */
    Optional<Contract> locked(UUID id) {
        return jdbc.sql("select * from contract where id = :id for update")
                .param("id", id)
                .query(this::contract)
                .optional();
    }

    /** Those first sent to approval on days of a period, by the clock of their site; oldest first. */
    List<Contract> submittedBetween(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select c.* from contract c join site s on s.code = c.site
                         where (c.submitted_at at time zone s.time_zone)::date between :from and :to
                         order by c.submitted_at, c.id
                        """)
                .param("from", from)
                .param("to", to)
                .query(this::contract)
                .list();
    }

    /** What belongs to a contract: supplementary agreements and the like, oldest first. */
    List<Contract> of(UUID main) {
        return jdbc.sql("select * from contract where main_contract = :id order by created_at, id")
                .param("id", main)
                .query(this::contract)
                .list();
    }

    Paged<Contract> page(Caller caller, ContractFilter filter, ContractOrder order, Paged.Request page) {
        Map<String, Object> params = new HashMap<>();
        StringBuilder where = new StringBuilder(" from contract c where ");
        if (filter.mine()) {
            where.append("c.initiator = :me");
            params.put("me", caller.login());
        } else {
            where.append(readers.condition(caller, params));
        }
        equal(
                where,
                params,
                "status",
                filter.status() == null ? null : filter.status().name());
        equal(where, params, "contract_type", filter.type());
        equal(where, params, "site", filter.site());
        if (filter.counterpartyInn() != null && !filter.counterpartyInn().isBlank()) {
            where.append(" and c.counterparty_id in (select id from counterparty where inn = :inn)");
            params.put("inn", filter.counterpartyInn().strip());
        }
        if (filter.words() != null && !filter.words().isBlank()) {
            where.append(
                    " and lower(coalesce(c.registration_number, '') || ' ' || c.draft_number || ' ' || c.title) like :words");
            params.put(
                    "words",
                    "%" + filter.words().strip().toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1") + "%");
        }
        long total = jdbc.sql("select count(*)" + where)
                .params(params)
                .query(Long.class)
                .single();
        params.put("size", page.size());
        params.put("offset", page.offset());
        List<Contract> items = jdbc.sql(
                        "select c.*" + where + " order by " + order.sql() + " limit :size offset :offset")
                .params(params)
                .query(this::contract)
                .list();
        return page.with(items, total);
    }

    private static void equal(StringBuilder where, Map<String, Object> params, String column, String value) {
        if (value != null && !value.isBlank()) {
            where.append(" and c.").append(column).append(" = :").append(column);
            params.put(column, value);
        }
    }

    private Contract contract(ResultSet row, int number) throws SQLException {
        return new Contract(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("contract_type"),
                ContractStatus.valueOf(row.getString("status")),
                row.getString("draft_number"),
                row.getString("registration_number"),
                row.getObject("counterparty_id", UUID.class),
                row.getBigDecimal("amount"),
                row.getString("currency"),
                row.getString("site"),
                row.getString("department"),
                row.getString("initiator"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getBigDecimal("prepayment_share"),
                row.getBoolean("own_form"),
                read(row.getString("attributes")),
                row.getObject("main_contract", UUID.class),
                row.getBoolean("prolongs"),
                row.getString("definition_id"),
                row.getString("instance_id"),
                read(row.getString("submitted_card")),
                read(row.getString("former_card")),
                row.getInt("version"),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "submitted_at"),
                instant(row, "registered_at"),
                instant(row, "closed_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private String write(Map<String, String> values) {
        try {
            return json.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> read(String values) {
        try {
            return values == null
                    ? null
                    : json.readValue(values, new TypeReference<LinkedHashMap<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
