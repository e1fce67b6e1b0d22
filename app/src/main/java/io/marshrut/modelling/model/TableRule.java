package io.marshrut.modelling.model;

import java.util.Map;

/**
 * A rule of a decision table: its cells as they are written.
 *
 * @param number from 1, as the Modeler counts
 * @param tests by input expression
 * @param outputs by column
 */
public record TableRule(String file, String id, int number, Map<String, String> tests, Map<String, String> outputs) {

    public Place place() {
        return new Place(file, id, "№ " + number);
    }

    /** A cell of an output; empty where there is none. */
    public String output(String column) {
        return outputs.getOrDefault(column, "");
    }
}
