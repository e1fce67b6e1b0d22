package io.marshrut.directory;

/**
 * A department in the list of administrators.
 *
 * @param depth how many departments stand above it
 * @param people how many active people work in it, without those below
 */
public record DepartmentLine(Department department, int depth, int people) {}
