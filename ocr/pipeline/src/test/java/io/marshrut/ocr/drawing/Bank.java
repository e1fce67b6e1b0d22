package io.marshrut.ocr.drawing;

/** The seller's bank with both accounts. */
public record Bank(String name, String bik, String correspondentAccount, String account) {}
