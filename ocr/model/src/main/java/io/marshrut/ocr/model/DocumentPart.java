package io.marshrut.ocr.model;

/**
 * A document within a file (документ в составе файла): a file of an archive or a letter, or a range of pages at whose
 * beginning a new document begins.
 *
 * @param number from 1: the first is the one that the result itself is of
 * @param name as people know it: of the file within, or of the whole with its pages
 * @param firstPage of the whole, from 1; 0 where the part is a file
 * @param lastPage of the whole; 0 where the part is a file
 * @param mediaType of its content
 * @param sha256 of its content, which lies under {@link RecognitionContract#contentKey}; null for the first
 * @param bytes of its content
 * @param resultKey of its own result; null where it is yet to be read
 */
public record DocumentPart(
        int number,
        String name,
        int firstPage,
        int lastPage,
        String mediaType,
        String sha256,
        long bytes,
        String resultKey) {

    /** The same part in another order. */
    public DocumentPart numbered(int other) {
        return new DocumentPart(other, name, firstPage, lastPage, mediaType, sha256, bytes, resultKey);
    }
}
