/**
 * The corpus: documents of every type in many layouts, fillings and damages, each with what a reader should find in it.
 * One number makes one document, always the same. Layouts are kept apart in those that recognition is tuned with and those
 * that only measure it.
 */
package io.marshrut.ocr.drawing.corpus;
