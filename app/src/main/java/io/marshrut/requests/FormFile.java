package io.marshrut.requests;

import java.util.UUID;

/**
 * A file that somebody put into a field of a form before it is sent (файл поля формы).
 *
 * @param id with the request it becomes the document's
 */
public record FormFile(UUID id, String kind, String field, String fileName, long bytes) {}
