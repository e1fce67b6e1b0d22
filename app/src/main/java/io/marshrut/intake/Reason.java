package io.marshrut.intake;

import io.marshrut.shared.Problem;
import java.util.Arrays;
import java.util.List;

/**
 * Why something was not accepted (причина): a message of the portal, so that everybody reads it in their language.
 *
 * @param key of the message
 */
public record Reason(String key, List<Object> args) {

    public static Reason of(String key, Object... args) {
        return new Reason(key, List.of(args));
    }

    /** The words of what a façade answered, of the field where it is about one. */
    static Reason of(Problem problem) {
        return problem.errors().isEmpty()
                ? new Reason("problem." + problem.code(), Arrays.asList(problem.args()))
                : new Reason(
                        "problem.field." + problem.errors().get(0).code(),
                        problem.errors().get(0).args());
    }
}
