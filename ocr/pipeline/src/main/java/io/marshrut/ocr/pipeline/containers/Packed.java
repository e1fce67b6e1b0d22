package io.marshrut.ocr.pipeline.containers;

import java.nio.file.Path;

/**
 * A file found in a container.
 *
 * @param inline a letter's text refers to it as a picture of its own
 */
record Packed(String name, Path file, boolean inline) {}
