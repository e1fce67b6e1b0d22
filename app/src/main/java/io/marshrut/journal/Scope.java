package io.marshrut.journal;

import java.util.List;

/** What is checked: everything, or the entries of one subject with the seals they are under. */
record Scope(Subject subject) {

    static final Scope EVERYTHING = new Scope(null);

    boolean isEverything() {
        return subject == null;
    }

    /** A condition on {@code <alias>.subject_type} and {@code subject_id}; its arguments are {@link #arguments()}. */
    String condition(String alias) {
        return isEverything() ? "true" : alias + ".subject_type = ? and " + alias + ".subject_id = ?";
    }

    Object[] arguments() {
        return isEverything()
                ? new Object[0]
                : List.of(subject.type(), subject.id()).toArray();
    }
}
