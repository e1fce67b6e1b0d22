package io.marshrut.access;

import io.marshrut.directory.Employee;
import java.util.List;

/** Somebody who may read a thing, with every reason for it. */
public record Reader(Employee person, List<Ground> grounds) {}
