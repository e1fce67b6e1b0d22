package io.marshrut.requests;

import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Comments;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.shared.SqlTime;
import io.marshrut.shared.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the initiator of a completed request for a score, once. Nothing is set before they choose. */
@Service
public class Surveys {

    /** Up to here something went wrong, and whoever reads the score must learn what. */
    public static final int LOW = 3;

    private static final int BEST = 5;

    private final Requests requests;
    private final RequestRows rows;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Surveys(
            Requests requests,
            RequestRows rows,
            JdbcClient jdbc,
            Journal journal,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.rows = rows;
        this.jdbc = jdbc;
        this.journal = journal;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** The score of a request that the caller may read. */
    @Transactional(readOnly = true)
    public Optional<Survey> of(Caller caller, UUID id) {
        return find(requests.get(caller, id).request().id());
    }

    /** Whether the caller is asked: the initiator, after completion, until they answer. */
    @Transactional(readOnly = true)
    public boolean awaits(Caller caller, ServiceRequest request) {
        return request.status() == RequestStatus.COMPLETED
                && caller.is(request.initiator())
                && find(request.id()).isEmpty();
    }

    /**
     * @param comment compulsory with a low score
     * @throws Problem 403 for anybody but the initiator; 409 {@code not_completed}, {@code already_answered}; 422
     *     {@code comment_required} or where the score is none
     */
    public Survey answer(Caller caller, UUID id, Integer score, String comment) {
        ServiceRequest shown = requests.get(caller, id).request();
        if (!caller.is(shown.initiator())) {
            throw Problem.forbidden();
        }
        if (score == null || score < 1 || score > BEST) {
            throw Problem.invalid(List.of(FieldError.of("score", "range", "1", String.valueOf(BEST))));
        }
        String text = Comments.optional(comment);
        if (score <= LOW && text == null) {
            throw Problem.invalid("comment_required");
        }
        return transactions.call(() -> {
            ServiceRequest request = rows.locked(id).orElseThrow();
            if (request.status() != RequestStatus.COMPLETED) {
                throw Problem.conflict("not_completed");
            }
            if (find(id).isPresent()) {
                throw Problem.conflict("already_answered");
            }
            Survey survey = new Survey(id, score, text, caller.login(), clock.instant());
            insert(survey);
            journal.record(caller, Subject.of(ServiceRequest.SUBJECT, id), "request.scored")
                    .comment(text)
                    .detail("score", score)
                    .write();
            events.publishEvent(new RequestScored(request, survey));
            events.publishEvent(new RequestChanged(id));
            return survey;
        });
    }

    /** The score of a request, for those who answer for it. */
    @Transactional(readOnly = true)
    public Optional<Survey> find(UUID id) {
        return jdbc.sql("""
                        select request_id, score, comment, answered_by, answered_at from request_survey
                         where request_id = :id
                        """).param("id", id).query(Survey.class).optional();
    }

    private void insert(Survey survey) {
        jdbc.sql("""
                        insert into request_survey (request_id, score, comment, answered_by, answered_at)
                        values (:id, :score, :comment, :by, :at)
                        """)
                .param("id", survey.requestId())
                .param("score", survey.score())
                .param("comment", survey.comment())
                .param("by", survey.answeredBy())
                .param("at", SqlTime.of(survey.answeredAt()))
                .update();
    }
}
