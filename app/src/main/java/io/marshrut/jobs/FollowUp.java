package io.marshrut.jobs;

/**
 * Something to be done after a change was committed: index, send, count. It reads the subject anew and may run more
 * than once, so it must not matter how often or in which order.
 */
public interface FollowUp {

    /** Without a slash. */
    String name();

    void run(String subject);
}
