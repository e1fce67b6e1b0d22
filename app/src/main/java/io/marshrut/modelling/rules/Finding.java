package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.Place;
import java.util.List;

/** What a rule found. Its sentence is {@code problem.field.package.<code>}; {@code {0}} is the place. */
public sealed interface Finding {

    /** Such as {@code sla.missing}: the rule before the dot, what of it is broken behind. */
    String code();

    Place place();

    /** What the sentence names, the place's label first. */
    List<Object> args();

    /** The package cannot be published. */
    record Refusal(String code, Place place, List<Object> args) implements Finding {}

    /** Worth a look; the package works. */
    record Remark(String code, Place place, List<Object> args) implements Finding {}

    default String rule() {
        int dot = code().indexOf('.');
        return dot < 0 ? code() : code().substring(0, dot);
    }
}
