package io.marshrut.ocr.model;

import java.util.List;

/**
 * What a file turned out to hold (состав файла).
 *
 * @param parts the documents within, from the first; empty where the file is one document
 * @param leftOut files within that are none
 * @param remarks on pages of this document that nothing was taken from
 */
public record FileContents(List<DocumentPart> parts, List<LeftOut> leftOut, List<PageRemark> remarks) {

    /** A file that is one document, all of whose pages say something. */
    public static final FileContents PLAIN = new FileContents(List.of(), List.of(), List.of());

    public FileContents {
        parts = parts == null ? List.of() : List.copyOf(parts);
        leftOut = leftOut == null ? List.of() : List.copyOf(leftOut);
        remarks = remarks == null ? List.of() : List.copyOf(remarks);
    }
}
