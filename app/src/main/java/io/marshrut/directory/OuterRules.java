package io.marshrut.directory;

/**
 * How the portal takes people of an outer directory in.
 *
 * @param link whom of the people that are here already it may take over
 * @param site code or name for newcomers of whom the directory tells none that is known; may be empty
 * @param department likewise
 * @param position likewise
 */
public record OuterRules(Link link, String site, String department, String position) {

    /** By what a record that was made here is taken for the one of the directory. */
    public enum Link {
        NONE,
        LOGIN,
        LOGIN_OR_MAIL
    }
}
