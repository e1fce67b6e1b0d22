package io.marshrut.engine;

import java.util.Map;
import java.util.Set;

/**
 * A rule of a decision table that fired.
 *
 * @param id in the file
 * @param number in the table, from 1 as the Modeler counts
 * @param asked the input expressions that the rule has a test for
 * @param outputs by column; a column without a value is null
 */
public record FiredRule(String id, int number, Set<String> asked, Map<String, Object> outputs) {}
