package io.marshrut.directory;

/**
 * Which people an administrator looks for; null and blank ask for nothing.
 *
 * @param words part of name, login, mail address or personnel number
 * @param department code; those below it belong to it
 */
public record PeopleFilter(String words, String site, String department, String role, State state) {

    /** Whether somebody may sign in. */
    public enum State {
        ACTIVE,
        BLOCKED
    }

    public boolean isEmpty() {
        return blank(words) && blank(site) && blank(department) && blank(role) && state == null;
    }

    static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
