package io.marshrut.renditions;

/** The pages and the text of all documents with this content can be read; not told of those that are unreadable. */
public record RenditionReady(String sha256) {}
