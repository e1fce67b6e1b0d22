package io.marshrut.directory;

import io.marshrut.shared.Grant;
import io.marshrut.shared.LocalText;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A person of the company (сотрудник).
 *
 * @param login the name they sign in with, and the key under which everything knows them
 * @param site code of the site
 * @param superior login of the superior, null at the top
 * @param language {@code ru} or {@code en}
 * @param grants the roles they hold, each with what it is bound to
 */
public record Employee(
        String login,
        String lastName,
        String firstName,
        String middleName,
        String email,
        String phone,
        String department,
        LocalText departmentName,
        LocalText position,
        String site,
        String superior,
        String language,
        boolean active,
        Set<Grant> grants) {

    /** The roles, whatever they are bound to. */
    public Set<String> roles() {
        return grants.stream().map(Grant::role).collect(Collectors.toUnmodifiableSet());
    }

    /** «Иванова Анна Сергеевна» */
    public String name() {
        return middleName == null ? lastName + " " + firstName : lastName + " " + firstName + " " + middleName;
    }

    /** «Иванова А. С.» */
    public String shortName() {
        String initials = initial(firstName) + (middleName == null ? "" : "\u00a0" + initial(middleName));
        return lastName + "\u00a0" + initials;
    }

    /** «АИ», for a round picture in place of a photograph. */
    public String initials() {
        return firstName.substring(0, 1) + lastName.substring(0, 1);
    }

    private static String initial(String name) {
        return name.substring(0, 1) + ".";
    }
}
