package io.marshrut.ocr.model;

/**
 * A file within another that was not taken for a document (не взято из файла).
 *
 * @param why a media type that is not read, or one of the words below
 */
public record LeftOut(String name, String why) {

    /** It has no bytes. */
    public static final String EMPTY = "EMPTY";
    /** A picture of a letter's own text: a logo, a signature. */
    public static final String INLINE = "INLINE";
    /** An archive within an archive within an archive. */
    public static final String NESTED = "NESTED";
    /** Protected by a password. */
    public static final String ENCRYPTED = "ENCRYPTED";
    /** Broken. */
    public static final String CORRUPT = "CORRUPT";
}
