package io.marshrut.modelling.model;

/**
 * Where something stands.
 *
 * @param id of the element, field or key; null where the file as a whole is meant
 * @param name that people see, may be null
 */
public record Place(String file, String id, String name) {

    /** As a sentence names it: «Первая линия» (triage). */
    public String label() {
        if (id == null) {
            return name == null || name.isBlank() ? file : "«" + name + "»";
        }
        return name == null || name.isBlank() ? "«" + id + "»" : "«" + name + "» (" + id + ")";
    }
}
