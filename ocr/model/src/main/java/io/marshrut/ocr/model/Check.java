package io.marshrut.ocr.model;

import java.util.Map;

/**
 * Outcome of one check; shown to people by the text of its code, filled with the arguments.
 *
 * @param code one of {@link CheckCode} (a string, so that readers accept codes of newer workers)
 */
public record Check(String code, boolean ok, Map<String, String> args) {

    public Check {
        args = args == null ? Map.of() : Map.copyOf(args);
    }

    public static Check of(CheckCode code, boolean ok, Map<String, String> args) {
        return new Check(code.code(), ok, args);
    }
}
