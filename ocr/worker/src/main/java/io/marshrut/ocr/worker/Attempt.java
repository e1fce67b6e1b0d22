package io.marshrut.ocr.worker;

/**
 * A try at a task, counted by the portal before it begins.
 *
 * @param allowed false once there were too many: the document must be given up
 */
record Attempt(int number, boolean allowed) {}
