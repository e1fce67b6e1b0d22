package io.marshrut.approvals;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a rule names an approver (согласующий):
 *
 * <pre>
 * role:lawyer               whoever holds the role for the place of the document
 * role:manager@SPB-01       whoever holds it for that site
 * role:lawyer#LEGAL         whoever holds it for that department
 * head:LEGAL                the head of a department
 * head                      the head of the document's department, or the nearest head above it
 * position:cfo              whoever has the position, nearest to the document
 * person:gromova            that person
 * initiator                 who initiated it
 * superior:initiator        the superior of whomever the rest names
 * </pre>
 *
 * @param code login, or code of the role, position or department; null where there is none
 * @param place {@code @SITE} or {@code #DEPARTMENT} that a role is narrowed to; empty else
 * @param of whose superior, null unless it is one's superior
 */
public record ApproverRef(Kind kind, String code, String place, ApproverRef of) {

    /** What names the approver. */
    public enum Kind {
        ROLE,
        HEAD,
        POSITION,
        PERSON,
        INITIATOR,
        SUPERIOR
    }

    private static final Pattern NAMED =
            Pattern.compile("(role|head|position|person):([a-z0-9._-]+|[A-Z0-9_-]+)([@#][A-Z0-9_-]+)?");

    /** Reads what {@link #toString()} writes; nothing where it is none of these. */
    public static Optional<ApproverRef> parse(String text) {
        String word = text.strip();
        if (word.startsWith("superior:")) {
            return parse(word.substring("superior:".length()))
                    .map(whose -> new ApproverRef(Kind.SUPERIOR, null, "", whose));
        }
        if (word.equals("initiator") || word.equals("head")) {
            return Optional.of(new ApproverRef(word.equals("head") ? Kind.HEAD : Kind.INITIATOR, null, "", null));
        }
        Matcher named = NAMED.matcher(word);
        if (!named.matches()) {
            return Optional.empty();
        }
        Kind kind = Arrays.stream(Kind.values())
                .filter(one -> word(one).equals(named.group(1)))
                .findFirst()
                .orElseThrow();
        String place = named.group(3) == null ? "" : named.group(3);
        return place.isEmpty() || kind == Kind.ROLE
                ? Optional.of(new ApproverRef(kind, named.group(2), place, null))
                : Optional.empty();
    }

    @Override
    public String toString() {
        if (kind == Kind.SUPERIOR) {
            return "superior:" + of;
        }
        return code == null ? word(kind) : word(kind) + ":" + code + place;
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}
