package io.marshrut.surveys;

import io.marshrut.jobs.FollowUp;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.requests.Surveys;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Transactions;
import io.marshrut.surveys.Invitations.Outcome;
import io.marshrut.surveys.SurveyMail.Way;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Asks the initiator of a completed request by mail, in the way they chose and not too often. The secret of the link
 * lives in this call only.
 */
@Component
class SendInvitation implements FollowUp {

    static final String NAME = "survey-invitation";
    static final String PATH = "/survey/";

    private final Invitations invitations;
    private final Surveys surveys;
    private final SurveyTokens tokens;
    private final SurveyMail mail;
    private final Journal journal;
    private final Transactions transactions;

    SendInvitation(
            Invitations invitations,
            Surveys surveys,
            SurveyTokens tokens,
            SurveyMail mail,
            Journal journal,
            Transactions transactions) {
        this.invitations = invitations;
        this.surveys = surveys;
        this.tokens = tokens;
        this.mail = mail;
        this.journal = journal;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String id) {
        UUID request = UUID.fromString(id);
        Invitations.Row asked = invitations.find(request).orElse(null);
        if (asked == null || asked.outcome() != Outcome.WAITING) {
            return;
        }
        Way way = mail.wayTo(asked.login());
        boolean byLink = transactions.call(() -> invitations
                .waiting(request)
                .filter(row -> decide(row, way) == Outcome.SENT)
                .isPresent());
        if (byLink) {
            send(asked);
        }
    }

    /** What becomes of it; all but a mail of its own is done at once. */
    private Outcome decide(Invitations.Row asked, Way way) {
        Outcome outcome = outcome(asked, way);
        switch (outcome) {
            case SENT -> {
                return outcome;
            }
            case DIGEST, KEPT -> {
                mail.note(asked.question(), way);
                tell(asked);
            }
            default -> {
                // nobody is asked by mail: the card still offers it
            }
        }
        invitations.end(asked.requestId(), outcome);
        return outcome;
    }

    private Outcome outcome(Invitations.Row asked, Way way) {
        if (surveys.find(asked.requestId()).isPresent()) {
            return Outcome.ANSWERED;
        }
        if (way == Way.NOT_WANTED) {
            return Outcome.NOT_WANTED;
        }
        if (way == Way.UNREACHABLE) {
            return Outcome.UNREACHABLE;
        }
        if (!invitations.mayBeAsked(asked.login(), asked.requestId())) {
            return Outcome.RESTING;
        }
        return switch (way) {
            case DIGEST -> Outcome.DIGEST;
            case KEPT -> Outcome.KEPT;
            default -> Outcome.SENT;
        };
    }

    /** The digest is there before the mail is, and outside of any transaction: a mail server may be slow. */
    private void send(Invitations.Row asked) {
        String token = tokens.next();
        Instant expires = invitations.expect(asked.requestId(), token);
        mail.send(asked.question(), PATH + token, expires);
        transactions.run(() -> {
            invitations.end(asked.requestId(), Outcome.SENT);
            tell(asked);
        });
    }

    private void tell(Invitations.Row asked) {
        journal.record(Caller.system(), Subject.of("request", asked.requestId()), "survey.asked")
                .write();
    }
}
