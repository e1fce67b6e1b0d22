package io.marshrut.shared;

import java.sql.SQLException;
import java.util.Set;

/**
 * Tells whether PostgreSQL refused a text that is no text: with U+0000 in it, or with half of a pair of surrogates. Such
 * a text comes from nobody's keyboard, so it is looked for where it is refused and not in every field.
 */
public final class TextRefused {

    /** SQLSTATE: character_not_in_repertoire, untranslatable_character. */
    private static final Set<String> STATES = Set.of("22021", "22P05");

    private static final int DEEPEST = 30;

    private TextRefused() {}

    public static boolean isCauseOf(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null && STATES.contains(sql.getSQLState())) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
