package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.SumRules;
import io.marshrut.ocr.pipeline.fields.MoneyFacts.Link;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Mends sums that one misread character broke: where exactly one such change makes equations come out that did not,
 * breaks none, and leaves none open that the changed number is in. An equation of totals alone can be mended at either
 * end, so that a repair needs two of them, or one that is worth two: words, a payment code, a line's multiplication.
 */
final class MoneyRepair {

    /** Proof that a repair needs. */
    private static final int ENOUGH = 2;
    /** Below that too few digits take part in a product for it to prove anything. */
    private static final BigDecimal SMALL = BigDecimal.valueOf(100);

    private static final int MOST_LINES = 200;

    private final PrintedElsewhere printed;
    private Draft draft;
    private MoneyFacts facts;

    private MoneyRepair(Draft draft, MoneyFacts facts, PrintedElsewhere printed) {
        this.draft = draft;
        this.facts = facts;
        this.printed = printed;
    }

    static Draft of(Draft draft, MoneyFacts facts, PrintedElsewhere printed) {
        MoneyRepair repair = new MoneyRepair(draft, facts, printed);
        // each round mends one number; more than a few would be no misreading but another document
        for (int round = 0; round < 3; round++) {
            if (draft.lines().size() > MOST_LINES || !repair.mendOne()) {
                break;
            }
        }
        return repair.draft;
    }

    private record Change(MoneySlot slot, String value, SumRules sums, Set<Link> mended) {}

    private boolean mendOne() {
        Map<Link, Boolean> links = facts.links();
        Set<Link> broken =
                links.keySet().stream().filter(link -> !links.get(link)).collect(Collectors.toSet());
        if (broken.isEmpty()) {
            return false;
        }
        List<Change> changes = MoneySlot.all(facts.sums()).stream()
                .filter(slot -> broken.stream().anyMatch(slot::isIn))
                .flatMap(slot -> changes(slot, links, broken))
                .toList();
        Optional<Change> sole = broken.stream()
                .flatMap(link -> sole(link, changes).stream())
                .max(Comparator.comparingInt(change -> change.mended().size()));
        sole.filter(this::isProven).ifPresent(this::apply);
        return sole.filter(this::isProven).isPresent();
    }

    private Stream<Change> changes(MoneySlot slot, Map<Link, Boolean> links, Set<Link> broken) {
        return candidates(slot)
                .map(value -> new Change(slot, value, slot.with(facts.sums(), value), new HashSet<>()))
                .filter(change -> holds(change, links, broken));
    }

    /** Whether everything that the changed number is in comes out. */
    private boolean holds(Change change, Map<Link, Boolean> links, Set<Link> broken) {
        Map<Link, Boolean> now = facts.with(change.sums()).links();
        for (Map.Entry<Link, Boolean> link : now.entrySet()) {
            boolean concerned = change.slot().isIn(link.getKey());
            boolean before = links.getOrDefault(link.getKey(), true);
            if (!link.getValue() && (before || concerned && link.getKey().kind() != Link.Kind.LINES)) {
                return false;
            }
            if (link.getValue() && broken.contains(link.getKey())) {
                change.mended().add(link.getKey());
            }
        }
        return !change.mended().isEmpty();
    }

    /** Of all changes that mend an equation the one that mends the most; none where two do alike. */
    private static Optional<Change> sole(Link link, List<Change> changes) {
        List<Change> mending = changes.stream()
                .filter(change -> change.mended().contains(link))
                .toList();
        int most = mending.stream()
                .mapToInt(change -> change.mended().size())
                .max()
                .orElse(0);
        List<Change> best = mending.stream()
                .filter(change -> change.mended().size() == most)
                .toList();
        return best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
    }

    private boolean isProven(Change change) {
        Map<Link, Boolean> now = facts.with(change.sums()).links();
        int proof = now.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .filter(change.slot()::isIn)
                .mapToInt(link -> worth(link, change))
                .sum();
        return proof >= ENOUGH;
    }

    private static int worth(Link link, Change change) {
        return switch (link.kind()) {
            case WORDS, CODE -> ENOUGH;
            case LINE -> new BigDecimal(change.slot().value(change.sums())).compareTo(SMALL) >= 0 ? ENOUGH : 1;
            default -> 1;
        };
    }

    private void apply(Change change) {
        facts = facts.with(change.sums());
        Map<FieldName, Found> fields = new EnumMap<>(FieldName.class);
        fields.putAll(draft.fields());
        if (change.slot().field() != null) {
            fields.computeIfPresent(
                    change.slot().field(),
                    (name, found) -> found.withValue(change.value()).asRepaired());
        }
        draft = new Draft(fields, change.sums().lines());
    }

    private Stream<String> candidates(MoneySlot slot) {
        String value = slot.value(facts.sums());
        Stream<String> twins = DigitTwins.of(value).filter(twin -> !twin.startsWith("0") || twin.startsWith("0."));
        return Stream.of(twins, withoutThousands(value), withComma(value), withThousands(slot, value))
                .flatMap(candidates -> candidates);
    }

    /** What a wide space cut off: digits right before the sum, with which words or a payment code agree. */
    private Stream<String> withThousands(MoneySlot slot, String value) {
        if (slot.part() != MoneySlot.Part.TOTAL || value.indexOf('.') % 3 != 0) {
            return Stream.of();
        }
        Found found = draft.fields().get(slot.field());
        List<String> stated = new ArrayList<>();
        facts.words().forEach(sum -> stated.add(PrintedElsewhere.text(sum.amount())));
        facts.codes().forEach(sum -> stated.add(PrintedElsewhere.text(sum)));
        return stated.stream()
                .filter(sum -> sum.length() > value.length() && sum.endsWith(value))
                .filter(sum -> printed.standsBefore(sum.substring(0, sum.length() - value.length()), found))
                .distinct();
    }

    /** A number of another column that ran into the first thousands. */
    private static Stream<String> withoutThousands(String value) {
        int point = value.indexOf('.') < 0 ? value.length() : value.indexOf('.');
        return Stream.of(3, 6, 9)
                .filter(digits -> point > digits && point - digits <= 3)
                .map(digits -> value.substring(point - digits))
                .filter(rest -> rest.charAt(0) != '0');
    }

    /** «1234,50» whose comma faded. */
    private static Stream<String> withComma(String value) {
        return value.matches("\\d{3,}\\.00")
                ? Stream.of(new BigDecimal(value)
                        .movePointLeft(2)
                        .setScale(2, RoundingMode.UNNECESSARY)
                        .toPlainString())
                : Stream.of();
    }
}
