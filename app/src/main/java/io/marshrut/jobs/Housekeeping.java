package io.marshrut.jobs;

/** Something to be tidied up once a day, by one of the copies. */
public interface Housekeeping {

    String name();

    void tidy();
}
