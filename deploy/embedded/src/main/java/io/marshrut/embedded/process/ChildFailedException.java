package io.marshrut.embedded.process;

import io.marshrut.embedded.EmbeddedStackException;

/** A child that never came to serve; the message carries the end of its log. */
final class ChildFailedException extends EmbeddedStackException {
    ChildFailedException(String what, LogFile log) {
        super(what + tail(log), "Its log is " + log.path() + ".");
    }

    private static String tail(LogFile log) {
        String tail = log.tail();
        return tail.isBlank() ? "" : ". It said:\n" + tail.indent(4).stripTrailing();
    }
}
