package io.marshrut.access;

import io.marshrut.shared.Grant;
import java.time.LocalDate;

/**
 * Why somebody may read a thing (основание доступа).
 *
 * @param part what they are to the thing themselves, a code such as {@code initiator}; null where a role lets them in
 * @param grant the role that lets them in; null where they are let in themselves
 * @param reach how far that role reaches for them; null where the thing came to the role
 * @param absent login of the person in whose place; null as oneself
 * @param until the last day of that person's absence
 */
public record Ground(String part, Grant grant, Reach reach, String absent, LocalDate until) {

    /** Somebody who is let in themselves, whatever their roles are. */
    public static Ground byName(String part) {
        return new Ground(part, null, null, null, null);
    }
}
