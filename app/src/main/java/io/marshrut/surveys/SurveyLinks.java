package io.marshrut.surveys;

import io.marshrut.access.Callers;
import io.marshrut.journal.Origin;
import io.marshrut.requests.RequestStatus;
import io.marshrut.requests.RequestView;
import io.marshrut.requests.Requests;
import io.marshrut.requests.Surveys;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Answers by the link of a mail, without signing in. Looking at a link answers nothing: mail scanners follow links. */
@Service
public class SurveyLinks {

    /** How it stands with a link. */
    public enum State {
        OPEN,
        /** This portal never gave it out. */
        FORGED,
        EXPIRED,
        /** The score is there. */
        ANSWERED,
        /** Whoever was asked may not answer any more, or the request is not completed. */
        CLOSED
    }

    /**
     * What a link opens.
     *
     * @param request null but for a link that works
     */
    public record Opened(State state, UUID request, String number, String title, Instant expiresAt) {

        static Opened not(State state) {
            return new Opened(state, null, null, null, null);
        }
    }

    private final Invitations invitations;
    private final SurveyTokens tokens;
    private final Requests requests;
    private final Surveys surveys;
    private final Callers callers;
    private final Clock clock;

    SurveyLinks(
            Invitations invitations,
            SurveyTokens tokens,
            Requests requests,
            Surveys surveys,
            Callers callers,
            Clock clock) {
        this.invitations = invitations;
        this.tokens = tokens;
        this.requests = requests;
        this.surveys = surveys;
        this.callers = callers;
        this.clock = clock;
    }

    public Opened open(String token) {
        if (!tokens.isOurs(token)) {
            return Opened.not(State.FORGED);
        }
        // one that was replaced before its mail went out is over like any other
        Invitations.Row row = invitations.byToken(token).orElse(null);
        if (row == null) {
            return Opened.not(State.EXPIRED);
        }
        State state = state(row);
        return state == State.OPEN
                ? new Opened(state, row.requestId(), row.number(), row.title(), row.expiresAt())
                : Opened.not(state);
    }

    /**
     * Answers in the name of whom the link was sent to.
     *
     * @return how it stood with the link: {@link State#OPEN} where the answer was taken
     * @throws Problem 422 where the score or its comment is wrong; then the link goes on working
     */
    public State answer(String token, Integer score, String comment, Origin origin) {
        Opened opened = open(token);
        if (opened.state() != State.OPEN) {
            return opened.state();
        }
        Invitations.Row row = invitations.byToken(token).orElseThrow(Problem::notFound);
        Caller person = callers.of(row.login()).orElseThrow(Problem::notFound);
        try {
            surveys.answer(person.from(origin.toString()), row.requestId(), score, comment);
            return State.OPEN;
        } catch (Problem problem) {
            // somebody was faster with the same link
            if (problem.kind() == Problem.Kind.CONFLICT) {
                return State.ANSWERED;
            }
            throw problem;
        }
    }

    private State state(Invitations.Row row) {
        if (row.usedAt() != null || surveys.find(row.requestId()).isPresent()) {
            return State.ANSWERED;
        }
        if (!clock.instant().isBefore(row.expiresAt())) {
            return State.EXPIRED;
        }
        return isCompleted(row) ? State.OPEN : State.CLOSED;
    }

    private boolean isCompleted(Invitations.Row row) {
        Optional<Caller> person = callers.of(row.login());
        if (person.isEmpty()) {
            return false;
        }
        try {
            RequestView view = requests.get(person.get(), row.requestId());
            return view.request().status() == RequestStatus.COMPLETED
                    && person.get().is(view.request().initiator());
        } catch (Problem hidden) {
            return false;
        }
    }
}
