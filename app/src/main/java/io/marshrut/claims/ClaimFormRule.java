package io.marshrut.claims;

import io.marshrut.ocr.model.Inn;
import io.marshrut.requests.FormRule;
import io.marshrut.shared.Problem.FieldError;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the fields of the form must say together: days in their order, a refusal with its grounds. */
@Component
class ClaimFormRule implements FormRule {

    /** Where a day begins first: what is ahead there is ahead everywhere. */
    private static final ZoneId EASTERNMOST = ZoneId.of("Asia/Kamchatka");

    private final Clock clock;

    ClaimFormRule(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Claim.KIND;
    }

    @Override
    public List<FieldError> check(Map<String, Object> values) {
        ClaimFields form = new ClaimFields(values);
        List<FieldError> errors = new ArrayList<>();
        LocalDate received = form.date("receivedOn");
        notAhead(form, "receivedOn", errors);
        notAhead(form, "dispatchedOn", errors);
        notAhead(form, "paidOn", errors);
        notAfter(form, "claimDate", received, errors);
        notAfter(form, "sentOn", received, errors);
        LocalDate dispatched = form.date("dispatchedOn");
        if (dispatched != null && received != null && dispatched.isBefore(received)) {
            errors.add(FieldError.of("fields.dispatchedOn", "claim_sent_before_received"));
        }
        if (form.text("claimantInn") != null && !Inn.isValid(form.text("claimantInn"))) {
            errors.add(FieldError.of("fields.claimantInn", "claim_inn"));
        }
        AnswerKind answer = form.one(AnswerKind.class, "answerKind");
        if (answer != null && answer != AnswerKind.FULL && form.text("grounds") == null) {
            errors.add(FieldError.of("fields.grounds", "claim_grounds"));
        }
        return errors;
    }

    private void notAhead(ClaimFields form, String key, List<FieldError> errors) {
        LocalDate day = form.date(key);
        if (day != null && day.isAfter(LocalDate.ofInstant(clock.instant(), EASTERNMOST))) {
            errors.add(FieldError.of("fields." + key, "claim_ahead"));
        }
    }

    private static void notAfter(ClaimFields form, String key, LocalDate received, List<FieldError> errors) {
        LocalDate day = form.date(key);
        if (day != null && received != null && day.isAfter(received)) {
            errors.add(FieldError.of("fields." + key, "claim_after_received"));
        }
    }
}
