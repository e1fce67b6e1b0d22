package io.marshrut.documents;

import io.marshrut.storage.StoredContent;

/** An upload whose bytes are safe in the store, ready to become a card. */
public record ReceivedFile(String fileName, String mediaType, StoredContent content) {}
