package io.marshrut.ocr.model;

/** Turns the reason why a code is refused into an exception that names the code and what is wrong with it. */
final class Refusal {

    private Refusal() {}

    static void throwIfAny(String code, String value, String reason) {
        if (reason != null) {
            throw new IllegalArgumentException(
                    code + " " + (value == null ? "(none)" : "'" + value + "'") + " " + reason);
        }
    }
}
