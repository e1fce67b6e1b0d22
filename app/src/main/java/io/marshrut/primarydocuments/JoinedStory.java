package io.marshrut.primarydocuments;

import java.util.List;
import java.util.UUID;

/**
 * How a document that came in several files was put together (состав собранного документа), as far as the reader may know.
 *
 * @param number of this document's file among them, from 1; 0 where it came in one
 * @param files in the order of their pages; empty where it came in one
 * @param mayBeSeparated by this reader, now
 */
public record JoinedStory(int number, List<File> files, boolean mayBeSeparated) {

    static final JoinedStory NONE = new JoinedStory(0, List.of(), false);

    /**
     * A file of the document.
     *
     * @param id null where the reader may not read it
     * @param name null where the reader may not read it
     */
    public record File(int number, UUID id, String name, String uploadedBy) {}

    public boolean isWhole() {
        return number == 1;
    }

    /** Whether it is part of another one now. */
    public boolean isPiece() {
        return number > 1;
    }

    /** The card that stayed; its id is null where the reader may not read it. */
    public File head() {
        return files.get(0);
    }
}
