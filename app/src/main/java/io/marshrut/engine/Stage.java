package io.marshrut.engine;

import io.marshrut.shared.LocalText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A stage of a process (этап): a user task of its model with the rules that the analyst wrote into it.
 *
 * @param key id of the user task
 * @param performer who does it, in the words of {@code performer}; null where the model itself names roles or a person
 * @param byLoad whether the one of the role's holders gets it who has the least to do
 * @param sla working time as in {@code PT8H} or {@code P3D}, null where the stage has no deadline
 * @param slaByPriority the working time of cases of a priority, where it is another one
 * @param calendar {@code request-site}, {@code 24x7}, or null for the calendar of those who do the work
 * @param warnAt share of the time after which the item is at risk, 0 to 1
 * @param escalateTo whom a breach goes to first: {@code superior}, {@code head} or {@code role:<role>}; null for nobody
 * @param escalateEvery working time after which it goes one level up, and again; null for the usual
 * @param byVotes whether it is decided by the votes of an approval, and not by one person
 * @param editsForm whether who decides may correct what was filled in
 * @param contractor whether who does it may give the work out to a contractor
 * @param fields keys of the form's fields that are filled here, besides those of which the form itself says so
 * @param requiredFields keys of those without which there is no positive decision
 */
public record Stage(
        String key,
        LocalText title,
        String performer,
        boolean byLoad,
        String sla,
        Map<String, String> slaByPriority,
        String calendar,
        double warnAt,
        String escalateTo,
        String escalateEvery,
        boolean byVotes,
        boolean editsForm,
        boolean contractor,
        List<String> fields,
        List<String> requiredFields,
        List<StageDecision> decisions,
        List<RequiredDocument> requiredDocuments) {

    /** The time that it has in a case of this priority; null for none. */
    public String slaOf(String priority) {
        return priority == null ? sla : slaByPriority.getOrDefault(priority, sla);
    }

    public Optional<StageDecision> decision(String decisionKey) {
        return decisions.stream()
                .filter(decision -> decision.key().equals(decisionKey))
                .findFirst();
    }

    /** A document that must be there before the stage is left. */
    public record RequiredDocument(String key, LocalText title) {}
}
