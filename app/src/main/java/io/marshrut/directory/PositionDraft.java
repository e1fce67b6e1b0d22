package io.marshrut.directory;

/**
 * What an administrator says about a position. Anything may be null.
 *
 * @param nameEn empty where it is called as in Russian
 */
public record PositionDraft(String nameRu, String nameEn) {

    /** What the form shows at first. */
    public static PositionDraft empty() {
        return new PositionDraft("", "");
    }

    public static PositionDraft of(Position position) {
        return new PositionDraft(position.name().ru(), position.name().en());
    }
}
