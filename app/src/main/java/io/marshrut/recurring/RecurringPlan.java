package io.marshrut.recurring;

import io.marshrut.shared.Problem.FieldError;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A plan of recurring requests (план регулярных заявок).
 *
 * @param kind {@code maintenance/equipment-service}
 * @param owner login of whoever the requests are filed for and by
 * @param fields of the form, checked; without what each line fills in
 * @param dateField key of the field that takes the day of each repetition, may be null
 * @param reason why it stopped, null where it did not
 * @param errors what of the form is wrong, where it stopped for that
 * @param version grows with every change
 */
public record RecurringPlan(
        UUID id,
        String title,
        String kind,
        String owner,
        Map<String, Object> fields,
        String dateField,
        Targets targets,
        Repetition repetition,
        WhenOpen whenOpen,
        PlanState state,
        StopReason reason,
        List<FieldError> errors,
        int version,
        Instant createdAt) {

    static final String SUBJECT = "recurring-plan";

    public String desk() {
        return kind.substring(0, kind.indexOf('/'));
    }
}
