package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Takes down what the rules find. */
public final class Findings {

    private final List<Finding> found = new ArrayList<>();

    void refuse(String code, Place place, Object... args) {
        found.add(new Finding.Refusal(code, place, args(place, args)));
    }

    void remark(String code, Place place, Object... args) {
        found.add(new Finding.Remark(code, place, args(place, args)));
    }

    public List<Finding> all() {
        return List.copyOf(found);
    }

    private static List<Object> args(Place place, Object... args) {
        return Stream.concat(Stream.of(place.label()), Stream.of(args)).toList();
    }
}
