package io.marshrut.claims;

import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.shared.SqlTime;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Claims in their table. */
@Repository
class ClaimRows {

    private static final String UNANSWERED = " and c.state in ('READING', 'TO_CHECK', 'IN_WORK')";

    private final JdbcClient jdbc;
    private final ClaimReaders readers;
    private final ClaimMapper mapper;

    ClaimRows(JdbcClient jdbc, ClaimReaders readers, ClaimMapper mapper) {
        this.jdbc = jdbc;
        this.readers = readers;
        this.mapper = mapper;
    }

    void insert(Claim claim) {
        jdbc.sql("""
                        insert into legal_claim (id, number, state, request_id, site, department, initiator, about, channel,
                                                 received_on, due_on, due_rule, due_days, due_from, due_moved_from, created_at)
                        values (:id, :number, :state, :request, :site, :department, :initiator, :about, :channel,
                                :receivedOn, :dueOn, :dueRule, :dueDays, :dueFrom, :dueMovedFrom, :created)
                        """)
                .param("id", claim.id())
                .param("number", claim.number())
                .param("state", claim.state().name())
                .param("request", claim.requestId())
                .param("site", claim.site())
                .param("department", claim.department())
                .param("initiator", claim.initiator())
                .param("about", claim.about())
                .param("channel", claim.channel())
                .param("receivedOn", claim.receivedOn())
                .params(ClaimMapper.termOf(claim.term()))
                .param("created", SqlTime.of(claim.createdAt()))
                .update();
    }

    void state(UUID id, ClaimState state, Instant closedAt) {
        jdbc.sql("update legal_claim set state = :state, closed_at = :closed where id = :id")
                .param("state", state.name())
                .param("closed", SqlTime.of(closedAt))
                .param("id", id)
                .update();
    }

    void recognised(Claim claim, ClaimState state) {
        jdbc.sql("""
                        update legal_claim
                           set recognised = :recognised::jsonb, state = :state, due_on = :dueOn, due_rule = :dueRule,
                               due_days = :dueDays, due_from = :dueFrom, due_moved_from = :dueMovedFrom
                         where id = :id
                        """)
                .param("recognised", mapper.write(claim.recognised()))
                .param("state", state.name())
                .params(ClaimMapper.termOf(claim.term()))
                .param("id", claim.id())
                .update();
    }

    void confirmed(UUID id, ConfirmedClaim said, ClaimTerm term, String by, Instant at) {
        jdbc.sql("""
                        update legal_claim
                           set state = 'IN_WORK', claimant_kind = :claimantKind, claimant_name = :claimantName,
                               claimant_inn = :claimantInn, claimant_address = :claimantAddress,
                               claim_number = :claimNumber, claim_date = :claimDate, sent_on = :sentOn,
                               demand_kind = :demandKind, extra_check = :extraCheck, demand = :demand, amount = :amount,
                               basis = :basis, answer_days = :answerDays, due_on = :dueOn, due_rule = :dueRule,
                               due_days = :dueDays, due_from = :dueFrom, due_moved_from = :dueMovedFrom,
                               confirmed_by = :by, confirmed_at = :at
                         where id = :id
                        """)
                .params(ClaimMapper.confirmedOf(said))
                .params(ClaimMapper.termOf(term))
                .param("by", by)
                .param("at", SqlTime.of(at))
                .param("id", id)
                .update();
    }

    void answer(UUID id, ClaimAnswer answer, ClaimState state) {
        jdbc.sql("""
                        update legal_claim
                           set answer_kind = :kind, grounds = :grounds, pay_amount = :payAmount,
                               outgoing_number = :number, outgoing_on = :numberedOn, dispatch_way = :way,
                               tracking = :tracking, dispatched_on = :dispatchedOn, paid_on = :paidOn, state = :state
                         where id = :id
                        """)
                .params(ClaimMapper.answerOf(answer))
                .param("state", state.name())
                .param("id", id)
                .update();
    }

    Optional<Claim> find(UUID id) {
        return one("where id = :id", "id", id);
    }

    /** Holds the row. */
    Optional<Claim> locked(UUID id) {
        return one("where id = :id for update", "id", id);
    }

    Optional<Claim> ofRequest(UUID request) {
        return one("where request_id = :request", "request", request);
    }

    private Optional<Claim> one(String where, String name, UUID value) {
        return jdbc.sql("select * from legal_claim " + where)
                .param(name, value)
                .query(mapper)
                .optional();
    }

    Paged<Claim> page(Caller caller, ClaimFilter filter, Paged.Request page) {
        Map<String, Object> params = new HashMap<>();
        StringBuilder where = new StringBuilder(" from legal_claim c where ");
        where.append(readers.condition(caller, params));
        narrow(filter, caller, where, params);
        long total = jdbc.sql("select count(*)" + where)
                .params(params)
                .query(Long.class)
                .single();
        params.put("size", page.size());
        params.put("offset", page.offset());
        // what waits for an answer comes first, the most urgent before all
        String order = " order by (c.state in ('READING', 'TO_CHECK', 'IN_WORK')) desc,"
                + " case when c.state in ('READING', 'TO_CHECK', 'IN_WORK') then c.due_on end,"
                + " c.created_at desc, c.id desc limit :size offset :offset";
        List<Claim> found = jdbc.sql("select c.*" + where + order)
                .params(params)
                .query(mapper)
                .list();
        return page.with(found, total);
    }

    private static void narrow(ClaimFilter filter, Caller caller, StringBuilder where, Map<String, Object> params) {
        if (filter.mine()) {
            where.append(" and c.initiator = :me");
            params.put("me", caller.login());
        }
        if (filter.state() != null) {
            where.append(" and c.state = :state");
            params.put("state", filter.state().name());
        }
        if (filter.unanswered() || filter.dueUntil() != null || filter.overdueOn() != null) {
            where.append(UNANSWERED);
        }
        if (filter.dueUntil() != null) {
            where.append(" and c.due_on <= :dueUntil");
            params.put("dueUntil", filter.dueUntil());
        }
        if (filter.overdueOn() != null) {
            where.append(" and c.due_on < :overdueOn");
            params.put("overdueOn", filter.overdueOn());
        }
        if (filter.amountFrom() != null && filter.amountFrom().compareTo(BigDecimal.ZERO) > 0) {
            where.append(" and c.amount >= :amountFrom");
            params.put("amountFrom", filter.amountFrom());
        }
        if (filter.words() != null && !filter.words().isBlank()) {
            where.append(" and lower(c.number || ' ' || c.about || ' ' || coalesce(c.claimant_name, '') || ' '"
                    + " || coalesce(c.claimant_inn, '') || ' ' || coalesce(c.claim_number, '')) like :words");
            params.put(
                    "words",
                    "%" + filter.words().strip().toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1") + "%");
        }
    }
}
