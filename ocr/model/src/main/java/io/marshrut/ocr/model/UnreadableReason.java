package io.marshrut.ocr.model;

/** Why a file could not be read. */
public enum UnreadableReason {
    /** The file has no bytes. */
    EMPTY_FILE,
    /** Not a format that is read; the detail is the media type found. */
    UNSUPPORTED_TYPE,
    /** Broken or truncated; the detail names what was found. */
    CORRUPT,
    /** Protected by a password. */
    ENCRYPTED,
    /** More pixels, or more unpacked bytes, than can be read safely; the detail is the size. */
    TOO_LARGE,
    /** The detail is the number of pages. */
    TOO_MANY_PAGES,
    /** No page could be read in its time limit. */
    TIMED_OUT,
    /** The office program could not lay it out; the detail is what it ended with. */
    NOT_CONVERTED,
    /** The worker has no office program: nothing is wrong with the file. */
    CONVERTER_MISSING,
    /** The worker died several times over this file. */
    GAVE_UP
}
