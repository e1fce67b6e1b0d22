package io.marshrut.surveys;

import io.marshrut.access.Secret;
import io.marshrut.jobs.FollowUps;
import io.marshrut.requests.RequestClosed;
import io.marshrut.requests.RequestScored;
import io.marshrut.requests.RequestStatus;
import io.marshrut.requests.ServiceRequest;
import io.marshrut.shared.SqlTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was asked for a score by mail, and what became of it. */
@Repository
class Invitations {

    /** What becomes of an invitation, as the database knows it. */
    enum Outcome {
        WAITING,
        SENT,
        DIGEST,
        KEPT,
        RESTING,
        NOT_WANTED,
        UNREACHABLE,
        ANSWERED
    }

    record Row(
            UUID requestId,
            String login,
            String number,
            String title,
            Outcome outcome,
            Instant expiresAt,
            Instant usedAt) {

        SurveyMail.Question question() {
            return new SurveyMail.Question(requestId, login, number, title);
        }
    }

    private static final String SELECT = """
            select i.request_id, i.login, r.number, r.title, i.outcome, i.expires_at, i.used_at
              from survey_invitation i join service_request r on r.id = i.request_id
            """;

    private final JdbcClient jdbc;
    private final FollowUps followUps;
    private final SurveySettings settings;
    private final Clock clock;

    Invitations(JdbcClient jdbc, FollowUps followUps, SurveySettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.followUps = followUps;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener
    void closed(RequestClosed closed) {
        ServiceRequest request = closed.request();
        if (request.status() != RequestStatus.COMPLETED) {
            return;
        }
        jdbc.sql("""
                        insert into survey_invitation (request_id, login, made_at, outcome)
                        values (:id, :login, :now, 'WAITING') on conflict do nothing
                        """)
                .param("id", request.id())
                .param("login", request.initiator())
                .param("now", moment())
                .update();
        followUps.enqueue(SendInvitation.NAME, request.id().toString());
    }

    /** A link is used up however the question was answered: with it, on the card, or by a program. */
    @EventListener
    void scored(RequestScored scored) {
        jdbc.sql("update survey_invitation set used_at = :now where request_id = :id and used_at is null")
                .param("now", moment())
                .param("id", scored.request().id())
                .update();
    }

    Optional<Row> find(UUID request) {
        return jdbc.sql(SELECT + " where i.request_id = :id")
                .param("id", request)
                .query(Row.class)
                .optional();
    }

    /** Held until what becomes of it is written down. */
    Optional<Row> waiting(UUID request) {
        return jdbc.sql(SELECT + " where i.request_id = :id and i.outcome = 'WAITING' for update of i")
                .param("id", request)
                .query(Row.class)
                .optional();
    }

    Optional<Row> byToken(String token) {
        return jdbc.sql(SELECT + " where i.digest = :digest")
                .param("digest", Secret.digest(token))
                .query(Row.class)
                .optional();
    }

    void end(UUID request, Outcome outcome) {
        jdbc.sql("update survey_invitation set outcome = :outcome, sent_at = :now where request_id = :id")
                .param("outcome", outcome.name())
                .param("now", moment())
                .param("id", request)
                .update();
    }

    /** Writes down by what the link will be known; the next attempt to send it makes another one. */
    Instant expect(UUID request, String token) {
        Instant expires = clock.instant().plus(settings.linkLives());
        jdbc.sql("update survey_invitation set digest = :digest, expires_at = :expires where request_id = :id")
                .param("digest", Secret.digest(token))
                .param("expires", SqlTime.of(expires))
                .param("id", request)
                .update();
        return expires;
    }

    /** Takes the one place that somebody has within the time of rest; an attempt that is repeated has it already. */
    boolean mayBeAsked(String login, UUID request) {
        return jdbc.sql("""
                        insert into survey_rest as r (login, asked_at, request_id) values (:login, :now, :id)
                        on conflict (login) do update set asked_at = excluded.asked_at, request_id = excluded.request_id
                         where r.asked_at <= :rested or r.request_id = excluded.request_id
                        """)
                        .param("login", login)
                        .param("now", moment())
                        .param("rested", SqlTime.of(clock.instant().minus(settings.rest())))
                        .param("id", request)
                        .update()
                > 0;
    }

    private Object moment() {
        return SqlTime.of(clock.instant());
    }
}
