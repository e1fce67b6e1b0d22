package io.marshrut.requests;

import io.marshrut.approvals.ApproverRef;
import java.util.Optional;

/**
 * Who does a stage (исполнитель этапа), as the property {@code performer} names them: in the words of an
 * {@link ApproverRef}, and besides
 *
 * <pre>
 * field:owner               the employee named in that field of the form
 * stage:measure             who decided that stage last
 * table:it-works-visit      what that decision table of the package answers, in any of these words
 * superior:field:owner      the superior of whomever the rest names
 * </pre>
 *
 * @param superiors how many steps above whomever the rest names
 * @param field null unless a field names them
 * @param stage null unless it is who did another stage
 * @param table null unless a decision table says who it is
 * @param approver null in these three cases
 */
public record PerformerRef(int superiors, String field, String stage, String table, ApproverRef approver) {

    /** The column of a table in which it names them. */
    public static final String OUTPUT = "performer";

    private static final String SUPERIOR = "superior:";
    private static final String FIELD = "field:";
    private static final String STAGE = "stage:";
    private static final String TABLE = "table:";

    /** Nothing where it is none of these. */
    public static Optional<PerformerRef> parse(String text) {
        String rest = text.strip();
        int superiors = 0;
        while (rest.startsWith(SUPERIOR)) {
            superiors++;
            rest = rest.substring(SUPERIOR.length());
        }
        int above = superiors;
        if (rest.startsWith(FIELD)) {
            return keyed(rest, FIELD).map(key -> new PerformerRef(above, key, null, null, null));
        }
        if (rest.startsWith(STAGE)) {
            return keyed(rest, STAGE).map(key -> new PerformerRef(above, null, key, null, null));
        }
        if (rest.startsWith(TABLE)) {
            return keyed(rest, TABLE).map(key -> new PerformerRef(above, null, null, key, null));
        }
        return ApproverRef.parse(rest).map(ref -> new PerformerRef(above, null, null, null, ref));
    }

    /** Whether the holders of a role do it, and not one person. */
    public boolean isRole() {
        return superiors == 0 && approver != null && approver.kind() == ApproverRef.Kind.ROLE;
    }

    /** Whomever this one names, and so many steps above. */
    PerformerRef above(int steps) {
        return new PerformerRef(superiors + steps, field, stage, table, approver);
    }

    private static Optional<String> keyed(String text, String prefix) {
        String key = text.substring(prefix.length());
        return key.matches("[A-Za-z][A-Za-z0-9_-]*") ? Optional.of(key) : Optional.empty();
    }
}
