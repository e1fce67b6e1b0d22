package io.marshrut.ocr.model;

/** One word of a page, in reading order; confidence 0..1 (1 for the text layer of a PDF). */
public record Word(String text, Box box, double confidence) {}
