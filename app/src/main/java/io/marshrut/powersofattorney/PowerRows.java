package io.marshrut.powersofattorney;

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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of powers of attorney. */
@Repository
class PowerRows {

    private static final String ALL = "select * from power_of_attorney ";

    private final JdbcClient jdbc;
    private final PowerReaders readers;
    private final ObjectMapper json;

    PowerRows(JdbcClient jdbc, PowerReaders readers, ObjectMapper json) {
        this.jdbc = jdbc;
        this.readers = readers;
        this.json = json;
    }

    void insert(PowerOfAttorney power, byte[] checkDigest) {
        jdbc.sql("""
                        insert into power_of_attorney (id, number, state, request_id, site, department, initiator, purpose, holder,
                                                       holder_name, holder_key, holder_position, passport, actions, before_whom,
                                                       issued_on, starts_on, ends_on, substitution, originals, renews, check_digest,
                                                       created_at)
                        values (:id, :number, :state, :request, :site, :department, :initiator, :purpose, :holder, :holderName,
                                :holderKey, :holderPosition, :passport, :actions::jsonb, :beforeWhom, :issuedOn, :startsOn, :endsOn,
                                :substitution, :originals, :renews, :digest, :created)
                        """)
                .param("id", power.id())
                .param("number", power.number())
                .param("state", power.state().name())
                .param("request", power.requestId())
                .param("site", power.site())
                .param("department", power.department())
                .param("initiator", power.initiator())
                .param("purpose", power.purpose())
                .param("holder", power.holder())
                .param("holderName", power.holderName())
                .param("holderKey", HolderKey.of(power.holderName()))
                .param("holderPosition", power.holderPosition())
                .param("passport", power.passport())
                .param("actions", write(power.actions()))
                .param("beforeWhom", power.beforeWhom())
                .param("issuedOn", power.issuedOn())
                .param("startsOn", power.startsOn())
                .param("endsOn", power.endsOn())
                .param("substitution", power.substitution())
                .param("originals", power.originals())
                .param("renews", power.renews())
                .param("digest", checkDigest)
                .param("created", SqlTime.of(power.createdAt()))
                .update();
    }

    void state(UUID id, PowerState state) {
        jdbc.sql("update power_of_attorney set state = :state where id = :id")
                .param("state", state.name())
                .param("id", id)
                .update();
    }

    void signed(UUID id, String by, Instant at) {
        jdbc.sql("update power_of_attorney set state = 'ACTIVE', signed_by = :by, signed_at = :at where id = :id")
                .param("by", by)
                .param("at", SqlTime.of(at))
                .param("id", id)
                .update();
    }

    void handedOver(UUID id, String by, Instant at) {
        jdbc.sql("update power_of_attorney set handed_by = :by, handed_at = :at where id = :id")
                .param("by", by)
                .param("at", SqlTime.of(at))
                .param("id", id)
                .update();
    }

    void revoked(UUID id, PowerState state, LocalDate from, String by, Instant at, String reason) {
        jdbc.sql("""
                        update power_of_attorney
                           set state = :state, revoked_on = :from, revoked_by = :by, revoked_at = :at, revocation = :reason
                         where id = :id
                        """)
                .param("state", state.name())
                .param("from", from)
                .param("by", by)
                .param("at", SqlTime.of(at))
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    Optional<PowerOfAttorney> find(UUID id) {
        return jdbc.sql(ALL + "where id = :id")
                .param("id", id)
                .query(this::power)
                .optional();
    }

    /** Holds the row. */
    Optional<PowerOfAttorney> locked(UUID id) {
        return jdbc.sql(ALL + "where id = :id for update")
                .param("id", id)
                .query(this::power)
                .optional();
    }

    Optional<PowerOfAttorney> byNumber(String number) {
        return jdbc.sql(ALL + "where number = :number")
                .param("number", number)
                .query(this::power)
                .optional();
    }

    Optional<PowerOfAttorney> byCheck(byte[] digest) {
        return jdbc.sql(ALL + "where check_digest = :digest")
                .param("digest", digest)
                .query(this::power)
                .optional();
    }

    /** What came of a request, oldest first. */
    List<PowerOfAttorney> ofRequest(UUID request) {
        return jdbc.sql(ALL + "where request_id = :request order by created_at, id")
                .param("request", request)
                .query(this::power)
                .list();
    }

    /** Those that take the place of another, oldest first. */
    List<PowerOfAttorney> renewalsOf(UUID id) {
        return jdbc.sql(ALL + "where renews = :id and state <> 'ANNULLED' order by created_at, id")
                .param("id", id)
                .query(this::power)
                .list();
    }

    /** @param holder login or name */
    List<PowerOfAttorney> heldBy(String holder) {
        return jdbc.sql(
                        ALL
                                + "where (holder = :login or holder_key = :key) and state <> 'ANNULLED' order by created_at, id")
                .param("login", holder.strip())
                .param("key", HolderKey.of(holder))
                .query(this::power)
                .list();
    }

    /** @param holder login */
    List<PowerOfAttorney> inForceOf(String holder) {
        return jdbc.sql(ALL + "where holder = :holder and state = 'ACTIVE' order by created_at, id")
                .param("holder", holder)
                .query(this::power)
                .list();
    }

    Paged<PowerOfAttorney> page(Caller caller, PowerFilter filter, Paged.Request page) {
        Map<String, Object> params = new HashMap<>();
        StringBuilder where = new StringBuilder(" from power_of_attorney p where ");
        where.append(readers.condition(caller, params));
        if (filter.mine()) {
            where.append(" and (p.initiator = :me or p.holder = :me)");
            params.put("me", caller.login());
        }
        if (filter.state() != null) {
            where.append(" and p.state = :state");
            params.put("state", filter.state().name());
        }
        if (filter.endsUntil() != null) {
            where.append(" and p.state = 'ACTIVE' and p.ends_on <= :endsUntil");
            params.put("endsUntil", filter.endsUntil());
        }
        if (filter.holder() != null && !filter.holder().isBlank()) {
            where.append(" and (p.holder = :holder or p.holder_key like :holderKey)");
            params.put("holder", filter.holder().strip());
            params.put("holderKey", like(HolderKey.of(filter.holder())));
        }
        if (filter.words() != null && !filter.words().isBlank()) {
            where.append(" and lower(p.number || ' ' || p.purpose || ' ' || p.holder_name) like :words");
            params.put("words", like(filter.words().strip().toLowerCase(Locale.ROOT)));
        }
        long total = jdbc.sql("select count(*)" + where)
                .params(params)
                .query(Long.class)
                .single();
        params.put("size", page.size());
        params.put("offset", page.offset());
        String order = filter.endsUntil() == null ? "p.created_at desc, p.id desc" : "p.ends_on, p.id";
        return page.with(
                jdbc.sql("select p.*" + where + " order by " + order + " limit :size offset :offset")
                        .params(params)
                        .query(this::power)
                        .list(),
                total);
    }

    private static String like(String words) {
        return "%" + words.replaceAll("([%_\\\\])", "\\\\$1") + "%";
    }

    private PowerOfAttorney power(ResultSet row, int number) throws SQLException {
        return new PowerOfAttorney(
                row.getObject("id", UUID.class),
                row.getString("number"),
                PowerState.valueOf(row.getString("state")),
                row.getObject("request_id", UUID.class),
                row.getString("site"),
                row.getString("department"),
                row.getString("initiator"),
                row.getString("purpose"),
                row.getString("holder"),
                row.getString("holder_name"),
                row.getString("holder_position"),
                row.getString("passport"),
                read(row.getString("actions")),
                row.getString("before_whom"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getBoolean("substitution"),
                row.getInt("originals"),
                row.getObject("renews", UUID.class),
                instant(row, "created_at"),
                instant(row, "signed_at"),
                row.getString("signed_by"),
                instant(row, "handed_at"),
                row.getString("handed_by"),
                row.getObject("revoked_on", LocalDate.class),
                instant(row, "revoked_at"),
                row.getString("revoked_by"),
                row.getString("revocation"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private String write(List<PowerAction> actions) {
        try {
            return json.writeValueAsString(actions);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<PowerAction> read(String actions) {
        try {
            return json.readValue(actions, new TypeReference<List<PowerAction>>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
