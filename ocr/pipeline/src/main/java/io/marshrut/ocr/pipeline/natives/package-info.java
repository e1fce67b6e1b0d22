/** Tesseract and Leptonica behind types that free native memory when they are closed. */
package io.marshrut.ocr.pipeline.natives;
