package io.marshrut.documents;

import org.springframework.core.io.InputStreamSource;

/**
 * A file as it came in.
 *
 * @param content can be read more than once
 */
public record Upload(String fileName, long bytes, InputStreamSource content) {}
