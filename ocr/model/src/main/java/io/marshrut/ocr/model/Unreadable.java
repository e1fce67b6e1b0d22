package io.marshrut.ocr.model;

/**
 * Why a file could not be read.
 *
 * @param detail a datum that fills the reason's text (a media type, a size, a number), not a sentence; may be null
 */
public record Unreadable(UnreadableReason reason, String detail) {}
