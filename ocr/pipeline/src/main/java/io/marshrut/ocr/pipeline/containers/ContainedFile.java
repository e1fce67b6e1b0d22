package io.marshrut.ocr.pipeline.containers;

import java.nio.file.Path;

/** A file of a container that may be a document (файл из архива или письма). */
public record ContainedFile(String name, Path file, String mediaType) {}
