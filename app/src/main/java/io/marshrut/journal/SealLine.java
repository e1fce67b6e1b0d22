package io.marshrut.journal;

/**
 * What a seal says of one entry.
 *
 * @param position in the chain of the subject, from 1
 * @param hash of the entry and all before it in that chain
 */
record SealLine(long entryId, Subject subject, long position, byte[] hash) {}
