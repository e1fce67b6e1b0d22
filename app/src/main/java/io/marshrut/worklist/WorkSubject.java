package io.marshrut.worklist;

/**
 * What an item is about.
 *
 * @param type such as {@code request} or {@code document}
 * @param number as people name it
 */
public record WorkSubject(String type, String id, String number, String title) {}
