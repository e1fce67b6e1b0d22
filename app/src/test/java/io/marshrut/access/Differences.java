package io.marshrut.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Where the product shows something else than the rule says. */
final class Differences {

    private final List<String> found = new ArrayList<>();

    void compare(String login, String where, Set<String> expected, Set<String> shown) {
        if (!expected.equals(shown)) {
            Set<String> more = new TreeSet<>(shown);
            more.removeAll(expected);
            Set<String> less = new TreeSet<>(expected);
            less.removeAll(shown);
            add(login + ", " + where + ": shown but forbidden " + more + ", hidden but allowed " + less);
        }
    }

    void add(String difference) {
        found.add(difference);
    }

    void areNone(long seed) {
        assertThat(found).as("seed %d", seed).isEmpty();
    }
}
