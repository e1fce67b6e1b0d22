/** Measurements of recognition on the corpus: {@code ./marshrut bench recognition}. Nothing here asserts a time. */
package io.marshrut.ocr.bench;
