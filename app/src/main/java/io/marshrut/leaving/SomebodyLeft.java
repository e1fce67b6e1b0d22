package io.marshrut.leaving;

import io.marshrut.directory.Employee;

/**
 * Somebody was blocked, and their work has gone on.
 *
 * @param handed how many items went on by rule
 */
public record SomebodyLeft(Employee person, long handed, Holdings holdings) {}
