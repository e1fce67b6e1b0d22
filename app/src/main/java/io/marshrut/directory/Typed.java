package io.marshrut.directory;

/** What was typed into a field or stands in a cell. */
final class Typed {

    private Typed() {}

    /** Without blanks around and without control characters; nothing is an empty text. */
    static String text(String raw) {
        return raw == null ? "" : raw.replaceAll("\\p{Cntrl}", " ").strip();
    }

    static String orNull(String tidy) {
        return tidy.isEmpty() ? null : tidy;
    }
}
