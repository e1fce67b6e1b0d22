package io.marshrut.primarydocuments;

import java.util.List;
import java.util.UUID;

/**
 * Files that look like one document (похоже на продолжение), offered to be joined.
 *
 * @param files in the order of their pages
 */
public record Continuation(List<File> files) {

    /**
     * A file.
     *
     * @param first number that its first page bears
     * @param last number that its last page bears
     * @param of how many pages there must be; 0 where they do not say
     * @param shown whether it is the one that the reader looks at
     */
    public record File(UUID id, String name, int first, int last, int of, boolean shown) {}

    public File head() {
        return files.get(0);
    }

    /** Whether the reader looks at the document's beginning. */
    public boolean isSeenFromItsHead() {
        return head().shown();
    }
}
