package io.marshrut.primarydocuments;

import io.marshrut.ocr.model.FileContents;
import java.util.List;
import java.util.UUID;

/**
 * Where a document came from when its file held several (состав файла).
 *
 * @param number of this document among those of the file, from 1; 0 where the file held it alone
 * @param documents of the file in their order; empty where it held one
 * @param contents what the worker says of this document's own file
 */
public record FileStory(String fileName, int number, List<Part> documents, FileContents contents) {

    /**
     * A document of the file.
     *
     * @param id null where the caller may not read it
     * @param name null where the caller may not read it
     */
    public record Part(int number, UUID id, String name, DocumentStatus status) {}

    public boolean isOfSeveral() {
        return documents.size() > 1;
    }
}
