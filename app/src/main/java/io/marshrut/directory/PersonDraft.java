package io.marshrut.directory;

/**
 * What an administrator says about a person, before and after it is checked. Anything may be null before.
 *
 * @param department code
 * @param position code
 * @param site code
 * @param superior login; empty at the top
 * @param language {@code ru} or {@code en}
 */
public record PersonDraft(
        String login,
        String lastName,
        String firstName,
        String middleName,
        String email,
        String phone,
        String personnelNumber,
        String department,
        String position,
        String site,
        String superior,
        String language) {}
