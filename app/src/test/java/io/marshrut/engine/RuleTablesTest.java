package io.marshrut.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marshrut.shared.Problem;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Decision tables that somebody sent: asked as they are meant, refused where they are not. */
class RuleTablesTest {

    private static final String TABLE = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
              <decision id="size" name="Size">
                <decisionTable id="t" hitPolicy="%s">
                  <input id="i1"><inputExpression id="e1" typeRef="double"><text>amount</text></inputExpression></input>
                  <input id="i2"><inputExpression id="e2" typeRef="string"><text>colour</text></inputExpression></input>
                  <output id="o" name="size" typeRef="string" />
                  <rule id="small"><inputEntry id="c1"><text>%s</text></inputEntry><inputEntry id="c2"><text>-</text></inputEntry>
                    <outputEntry id="r1"><text>"small"</text></outputEntry></rule>
                  <rule id="red"><inputEntry id="c3"><text>&gt; 10</text></inputEntry><inputEntry id="c4"><text>"red"</text></inputEntry>
                    <outputEntry id="r2"><text>%s</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    @Test
    void tellsWhichRuleFiredAndWhatItAskedAbout() {
        RuleTables tables = parse(TABLE.formatted("UNIQUE", "&lt;= 10", "\"red\""));

        FiredRule fired = tables.ask("size", facts("10.01", "red")).get(0);

        assertThat(fired.id()).isEqualTo("red");
        assertThat(fired.number()).isEqualTo(2);
        assertThat(fired.asked()).containsExactly("amount", "colour");
        assertThat(fired.outputs()).isEqualTo(Map.of("size", "red"));
        assertThat(tables.ask("size", facts("10", "red")).get(0).asked()).containsExactly("amount");
        assertThat(tables.ask("size", facts("11", "blue"))).isEmpty();
        assertThat(tables.tables()).containsExactly("size");
    }

    @Test
    void aCellMaySpeakOfOtherFacts() {
        RuleTables tables = parse(TABLE.formatted("UNIQUE", "&lt; limit", "colour + \"!\""));
        Map<String, Object> facts = facts("20", "red");
        facts.put("limit", new BigDecimal("15"));

        assertThat(tables.ask("size", facts).get(0).outputs()).isEqualTo(Map.of("size", "red!"));
        facts.put("limit", new BigDecimal("12"));
        facts.put("amount", new BigDecimal("11"));
        facts.put("colour", "blue");
        assertThat(tables.ask("size", facts)).extracting(FiredRule::id).containsExactly("small");
    }

    @Test
    void twoRulesForOneAnswerAreRefused() {
        RuleTables unique = parse(TABLE.formatted("UNIQUE", "&gt; 5", "\"red\""));
        RuleTables first = parse(TABLE.formatted("FIRST", "&gt; 5", "\"red\""));

        assertThatThrownBy(() -> unique.ask("size", facts("11", "red")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("table_failed");
        assertThat(first.ask("size", facts("11", "red")))
                .extracting(FiredRule::id)
                .containsExactly("small");
    }

    @Test
    void anUnknownTableIsNamed() {
        assertThatThrownBy(() -> parse(TABLE.formatted("UNIQUE", "-", "1")).ask("weight", facts("1", "red")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("table_missing");
    }

    @Test
    void scriptsDoNotRun() {
        String script = TABLE.formatted("UNIQUE", "-", "1")
                .replace("<outputEntry id=\"r2\">", "<outputEntry id=\"r2\" expressionLanguage=\"groovy\">");
        String condition = TABLE.formatted("UNIQUE", "-", "1")
                .replace("<inputEntry id=\"c4\">", "<inputEntry id=\"c4\" expressionLanguage=\"juel\">");
        String whole = TABLE.formatted("UNIQUE", "-", "1")
                .replace("id=\"d\" name", "id=\"d\" expressionLanguage=\"javascript\" name");

        for (String dmn : List.of(script, condition, whole)) {
            assertThatThrownBy(() -> parse(dmn)).isInstanceOf(Problem.class).hasMessageContaining("table_language");
        }
    }

    @Test
    void filesThatAreNoTablesAreRefusedInWords() {
        String broken = TABLE.formatted("UNIQUE", "-", "1").replace("</definitions>", "");
        String foreign = "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" />";
        String entity = "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                + TABLE.formatted("UNIQUE", "-", "\"&e;\"");
        String cell = TABLE.formatted("UNIQUE", "&gt;&gt; 5", "1");

        for (String dmn : List.of("", "no XML", broken, foreign, entity)) {
            assertThatThrownBy(() -> parse(dmn)).isInstanceOf(Problem.class).hasMessageContaining("table_unreadable");
        }
        assertThatThrownBy(() -> parse(cell).ask("size", facts("1", "red")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("table_failed");
    }

    private static RuleTables parse(String dmn) {
        return TablesOfFiles.parse(dmn.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> facts(String amount, String colour) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("amount", new BigDecimal(amount));
        facts.put("colour", colour);
        return facts;
    }
}
