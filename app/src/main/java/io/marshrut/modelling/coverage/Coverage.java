package io.marshrut.modelling.coverage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the rules of a table take of all combinations of facts, exactly. Each rule is a box; a combination is looked for by
 * dividing space where rules differ and nowhere else.
 */
public final class Coverage {

    /** A table of a hundred rules takes some thousand steps; one that needs more is not worth the wait. */
    private static final int MOST_STEPS = 1_000_000;

    /** There are more combinations than can be looked at. */
    public static final class TooWide extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooWide() {
            super("too wide", null, false, false);
        }
    }

    /**
     * Two rules take the same facts.
     *
     * @param first index of the rule
     * @param example facts by input
     */
    public record Overlap(int first, int second, Map<String, Object> example) {}

    private final List<Axis> axes;

    /** What each rule may take: a cell that cannot be analysed takes everything. */
    private final List<Box> atMost;

    /** What each rule takes for sure: a cell that cannot be analysed takes nothing. */
    private final List<Box> atLeast;

    private int steps;

    private Coverage(List<Axis> axes, List<Box> atMost, List<Box> atLeast) {
        this.axes = axes;
        this.atMost = atMost;
        this.atLeast = atLeast;
    }

    /**
     * @param domains by input, in the order of the columns
     * @param rules the cells of each rule, empty where one cannot be analysed
     */
    public static Coverage of(Map<String, Domain> domains, List<List<Optional<CellTest>>> rules) {
        List<Axis> axes = new ArrayList<>();
        for (Map.Entry<String, Domain> domain : domains.entrySet()) {
            int column = axes.size();
            List<Object> constants = rules.stream()
                    .flatMap(rule -> rule.get(column).stream())
                    .flatMap(test -> test.constants().stream())
                    .toList();
            axes.add(new Axis(domain.getKey(), domain.getValue().samples(constants)));
        }
        return new Coverage(axes, boxes(axes, rules, true), boxes(axes, rules, false));
    }

    private static List<Box> boxes(List<Axis> axes, List<List<Optional<CellTest>>> rules, boolean unknown) {
        List<Box> boxes = new ArrayList<>();
        for (List<Optional<CellTest>> rule : rules) {
            List<BitSet> sides = new ArrayList<>();
            for (int column = 0; column < axes.size(); column++) {
                Axis axis = axes.get(column);
                sides.add(rule.get(column).map(axis::taken).orElseGet(() -> unknown ? axis.all() : new BitSet()));
            }
            boxes.add(new Box(sides));
        }
        return boxes;
    }

    /** Facts that no rule takes, as an example; nothing where every combination has its rule. */
    public Optional<Map<String, Object>> gap() {
        steps = 0;
        Box all = new Box(axes.stream().map(Axis::all).toList());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(uncovered(all, atMost)).map(this::example);
    }

    /** Every two rules that take the same facts. */
    public List<Overlap> overlaps() {
        List<Overlap> overlaps = new ArrayList<>();
        for (int first = 0; first < atLeast.size(); first++) {
            for (int second = first + 1; second < atLeast.size(); second++) {
                if (atLeast.get(first).meets(atLeast.get(second))) {
                    Box common = atLeast.get(first).common(atLeast.get(second));
                    overlaps.add(new Overlap(first, second, example(common)));
                }
            }
        }
        return overlaps;
    }

    /** Indexes of the rules that no facts can reach, whatever the others say. */
    public List<Integer> impossible() {
        List<Integer> impossible = new ArrayList<>();
        for (int rule = 0; rule < atMost.size(); rule++) {
            if (atMost.get(rule).isEmpty()) {
                impossible.add(rule);
            }
        }
        return impossible;
    }

    /** Indexes of the rules of which those before take everything. */
    public List<Integer> hidden() {
        List<Integer> hidden = new ArrayList<>();
        for (int rule = 1; rule < atMost.size(); rule++) {
            steps = 0;
            Box box = atMost.get(rule);
            if (!box.isEmpty() && uncovered(box, atLeast.subList(0, rule)) == null) {
                hidden.add(rule);
            }
        }
        return hidden;
    }

    /** Facts that this rule takes; nothing where it cannot fire. */
    public Optional<Map<String, Object>> example(int rule) {
        return atLeast.get(rule).isEmpty() ? Optional.empty() : Optional.of(example(atLeast.get(rule)));
    }

    private Box uncovered(Box box, List<Box> rules) {
        if (++steps > MOST_STEPS) {
            throw new TooWide();
        }
        List<Box> near = rules.stream().filter(rule -> rule.meets(box)).toList();
        if (near.isEmpty()) {
            return box;
        }
        if (near.stream().anyMatch(rule -> rule.covers(box))) {
            return null;
        }
        int axis = mostDivided(box, near);
        for (BitSet part : parts(box, axis, near)) {
            Box found = uncovered(box.with(axis, part), near);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private int mostDivided(Box box, List<Box> rules) {
        int best = 0;
        long most = -1;
        for (int axis = 0; axis < axes.size(); axis++) {
            int side = axis;
            long dividing =
                    rules.stream().filter(rule -> !rule.covers(box, side)).count();
            if (dividing > most) {
                best = axis;
                most = dividing;
            }
        }
        return best;
    }

    /** The samples of a side, together those that the same rules take. */
    private static Iterable<BitSet> parts(Box box, int axis, List<Box> rules) {
        Map<BitSet, BitSet> parts = new LinkedHashMap<>();
        box.sides().get(axis).stream().forEach(sample -> {
            BitSet takers = new BitSet();
            for (int rule = 0; rule < rules.size(); rule++) {
                takers.set(rule, rules.get(rule).sides().get(axis).get(sample));
            }
            parts.computeIfAbsent(takers, any -> new BitSet()).set(sample);
        });
        return parts.values();
    }

    private Map<String, Object> example(Box box) {
        Map<String, Object> example = new LinkedHashMap<>();
        for (int axis = 0; axis < axes.size(); axis++) {
            Object sample = axes.get(axis).samples().get(box.sides().get(axis).nextSetBit(0));
            example.put(axes.get(axis).input(), sample instanceof BigDecimal number ? plain(number) : sample);
        }
        return example;
    }

    private static BigDecimal plain(BigDecimal number) {
        return new BigDecimal(number.stripTrailingZeros().toPlainString());
    }
}
