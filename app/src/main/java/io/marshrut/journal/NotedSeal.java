package io.marshrut.journal;

import io.marshrut.shared.Problem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A seal that somebody noted outside of the database, {@code <number>:<hash>}: it must still be there. */
record NotedSeal(long number, String hash) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18}):([0-9a-fA-F]{64})");

    /** @throws Problem 400 where it is no such thing */
    static NotedSeal parse(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw Problem.badRequest("bad_value", text);
        }
        return new NotedSeal(Long.parseLong(matcher.group(1)), matcher.group(2));
    }
}
