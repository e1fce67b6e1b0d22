package io.marshrut.ocr.model;

/** Something on a page that is not text, such as a stamp (печать) or a signature: kind {@code STAMP}, {@code SIGNATURE}. */
public record Mark(String kind, int page, Box box) {}
