package io.marshrut.ocr.pipeline;

import java.nio.file.Path;

/**
 * What of a file belongs to a document that came in several.
 *
 * @param firstPage from 1; 0 where all pages of its first document do
 * @param lastPage 0 where {@code firstPage} is
 */
public record FilePages(Path file, int firstPage, int lastPage) {}
