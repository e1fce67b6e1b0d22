package io.marshrut.shared;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Kinds of work (область замещения), as patterns of SQL's {@code like}: {@code %} for all of them, {@code it/%} for a
 * desk, {@code it/incident} for one kind.
 *
 * @param only the kinds that belong to it
 * @param except those of them that do not
 */
public record Area(Set<String> only, Set<String> except) {

    /** The pattern of all kinds. */
    public static final String EVERYTHING = "%";

    public static final Area ALL = new Area(Set.of(EVERYTHING), Set.of());

    public Area {
        only = Set.copyOf(only);
        except = Set.copyOf(except);
    }

    public static Area of(String pattern) {
        return new Area(Set.of(pattern), Set.of());
    }

    public boolean isAll() {
        return only.contains(EVERYTHING) && except.isEmpty();
    }

    /** @param kind such as {@code it/incident} */
    public boolean covers(String kind) {
        return only.stream().anyMatch(pattern -> matches(pattern, kind))
                && except.stream().noneMatch(pattern -> matches(pattern, kind));
    }

    /** What belongs to both; nothing where that is no kind at all. */
    public Optional<Area> and(Area other) {
        Set<String> both = new LinkedHashSet<>();
        for (String mine : only) {
            for (String theirs : other.only) {
                narrower(mine, theirs).ifPresent(both::add);
            }
        }
        Set<String> neither = new LinkedHashSet<>(except);
        neither.addAll(other.except);
        both.removeIf(pattern -> neither.stream().anyMatch(out -> matches(out, pattern)));
        return both.isEmpty() ? Optional.empty() : Optional.of(new Area(both, neither));
    }

    /** What belongs to this and to no pattern of the others. */
    public Optional<Area> without(Set<String> others) {
        Set<String> out = new LinkedHashSet<>(except);
        out.addAll(others);
        Set<String> left = only.stream()
                .filter(pattern -> out.stream().noneMatch(one -> matches(one, pattern)))
                .collect(Collectors.toSet());
        return left.isEmpty() ? Optional.empty() : Optional.of(new Area(left, out));
    }

    /** As a regular expression that kinds match, for queries; null where all do. */
    public String expression() {
        return isAll() ? null : "^(?!(?:" + either(except) + ")$)(?:" + either(only) + ")$";
    }

    private static String either(Set<String> patterns) {
        return patterns.stream()
                .sorted()
                .map(pattern -> pattern.replace("%", ".*"))
                .collect(Collectors.joining("|", patterns.isEmpty() ? "-" : "", ""));
    }

    private static Optional<String> narrower(String one, String other) {
        if (matches(one, other)) {
            return Optional.of(other);
        }
        return matches(other, one) ? Optional.of(one) : Optional.empty();
    }

    private static boolean matches(String pattern, String kind) {
        return pattern.endsWith(EVERYTHING)
                ? kind.startsWith(pattern.substring(0, pattern.length() - 1))
                : pattern.equals(kind);
    }
}
