package io.marshrut.approvals;

import io.marshrut.shared.Place;

/**
 * Who is asked for a vote: a person, or whoever holds a role.
 *
 * @param approver as the rule names them
 * @param login null where it is a role
 * @param role null where it is a person
 * @param place where the role must reach
 */
public record Voter(String approver, String login, String role, Place place) {

    static Voter person(String approver, String login, Place place) {
        return new Voter(approver, login, null, place);
    }

    static Voter holderOf(String approver, String role, Place place) {
        return new Voter(approver, null, role, place);
    }

    boolean isPerson() {
        return login != null;
    }

    /** The same voter, where the rule asks them at the same stage of another round. */
    boolean isSameAs(Voter other) {
        return isPerson() ? login.equals(other.login) : !other.isPerson() && approver.equals(other.approver);
    }
}
