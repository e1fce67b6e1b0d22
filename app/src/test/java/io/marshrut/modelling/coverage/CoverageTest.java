package io.marshrut.modelling.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The analysis says of small tables what trying every combination says. */
class CoverageTest {

    private static final Map<String, Domain> DOMAINS = domains();

    @Property(tries = 1000)
    void gapsOverlapsAndHiddenRulesAreThoseThatTryingFinds(@ForAll("tables") List<List<String>> table) {
        List<List<Optional<CellTest>>> rules = table.stream()
                .map(rule -> rule.stream().map(CellReader::test).toList())
                .toList();
        Coverage coverage = Coverage.of(DOMAINS, rules);

        List<List<Object>> combinations = combinations();
        assertThat(coverage.gap().isPresent())
                .isEqualTo(combinations.stream()
                        .anyMatch(facts -> takers(rules, facts).isEmpty()));
        coverage.gap()
                .ifPresent(gap ->
                        assertThat(takers(rules, List.copyOf(gap.values()))).isEmpty());
        for (Coverage.Overlap overlap : coverage.overlaps()) {
            assertThat(takers(rules, List.copyOf(overlap.example().values())))
                    .contains(overlap.first(), overlap.second());
        }
        assertThat(coverage.overlaps().isEmpty())
                .isEqualTo(combinations.stream()
                        .allMatch(facts -> takers(rules, facts).size() < 2));
        List<Integer> first = combinations.stream()
                .flatMap(facts -> takers(rules, facts).stream().limit(1))
                .distinct()
                .toList();
        List<Integer> never = new ArrayList<>(coverage.impossible());
        never.addAll(coverage.hidden());
        for (int rule = 0; rule < rules.size(); rule++) {
            assertThat(never.contains(rule)).isEqualTo(!first.contains(rule));
        }
    }

    @Test
    void aCellThatIsMoreThanTestsOfValuesIsNotRead() {
        assertThat(CellReader.test("? > limit")).isEmpty();
        assertThat(CellReader.test("some function(?)")).isEmpty();
        assertThat(CellReader.test("\"open")).isEmpty();
        assertThat(CellReader.test("[1..")).isEmpty();
        assertThat(CellReader.test(" - ")).contains(CellTest.ANY);
    }

    @Test
    void intervalsTakeTheirEndsAsTheyAreWritten() {
        CellTest open = CellReader.test("]1..2[").orElseThrow();
        CellTest round = CellReader.test("(1..2]").orElseThrow();

        assertThat(open.takes(new BigDecimal("1"))).isFalse();
        assertThat(open.takes(new BigDecimal("1.01"))).isTrue();
        assertThat(open.takes(new BigDecimal("2"))).isFalse();
        assertThat(round.takes(new BigDecimal("2.00"))).isTrue();
        assertThat(round.takes(new BigDecimal("1.0"))).isFalse();
    }

    @Test
    void wordsMayHoldCommas() {
        assertThat(CellReader.test("not(\"a, b\", \"c\")").orElseThrow().takes("a, b"))
                .isFalse();
        assertThat(CellReader.test("not(\"a, b\", \"c\")").orElseThrow().takes("a"))
                .isTrue();
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> words = Arbitraries.of("", "\"a\"", "\"b\"", "\"a\",\"b\"", "not(\"a\")", "not(\"a\",\"c\")");
        Arbitrary<String> numbers =
                Arbitraries.of("", "< 2", "<= 2", "> 2", ">= 4", "[2..4]", "]2..4]", "(2..4)", "3", "not(3)", "0, > 3");
        Arbitrary<String> flags = Arbitraries.of("", "true", "false", "not(true)");
        return Combinators.combine(words, numbers, numbers, flags)
                .as((word, amount, term, flag) -> List.of(word, amount, term, flag))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    private static List<Integer> takers(List<List<Optional<CellTest>>> rules, List<Object> facts) {
        List<Integer> takers = new ArrayList<>();
        for (int rule = 0; rule < rules.size(); rule++) {
            boolean takes = true;
            for (int column = 0; column < facts.size(); column++) {
                takes &= rules.get(rule).get(column).orElseThrow().takes(facts.get(column));
            }
            if (takes) {
                takers.add(rule);
            }
        }
        return takers;
    }

    private static List<List<Object>> combinations() {
        List<List<Object>> all = new ArrayList<>();
        for (String word : List.of("a", "b", "c", "d")) {
            for (String amount : List.of("0", "1", "2", "2.5", "3", "3.5", "4", "5")) {
                for (String term : List.of("0", "1", "2", "3", "4", "5", "6")) {
                    for (boolean flag : new boolean[] {true, false}) {
                        all.add(List.of(word, new BigDecimal(amount), new BigDecimal(term), flag));
                    }
                }
            }
        }
        return all;
    }

    private static Map<String, Domain> domains() {
        Map<String, Domain> domains = new LinkedHashMap<>();
        domains.put("word", new Domain.Words(List.of(), "d"));
        domains.put("amount", new Domain.Numbers(BigDecimal.ZERO, null, false));
        domains.put("term", new Domain.Numbers(BigDecimal.ZERO, BigDecimal.valueOf(6), true));
        domains.put("flag", new Domain.Flags());
        return domains;
    }
}
