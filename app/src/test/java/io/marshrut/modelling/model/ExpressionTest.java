package io.marshrut.modelling.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marshrut.modelling.model.Expression.Comparison;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a model may say, and what it may not. */
class ExpressionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${manager}",
                "${decision == 'accept'}",
                "${ decision != \"accept\" && (amount >= 1000.50 || !urgent) }",
                "${empty manager or decision == null}",
                "${steps.run('recognition.apply', execution)}"
            })
    void isUnderstood(String text) throws UnreadableFile {
        assertThat(Expression.parse(text)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "${}",
                "decision",
                "#{decision == 'x'}",
                "${decision == 'x'",
                "${decision = 'x'}",
                "${execution.getProcessEngineServices()}",
                "${''.getClass().forName('java.lang.Runtime')}",
                "${steps.run('a', execution); b}",
                "${steps.run(name, execution)}",
                "${a['b']}",
                "${a ? b : c}",
                "${a + b == 'c'}",
                "${a == '${b}'}",
                "${a == 'x'}${b}",
                "${(a == 'x'}",
                "${a == 'x')}",
                "${a &&}",
                "${a == 'it\\'s'}"
            })
    void isNotPermitted(String text) {
        assertThatThrownBy(() -> Expression.parse(text)).isInstanceOf(UnreadableFile.class);
    }

    @Test
    void namesItsVariablesAndComparisons() throws UnreadableFile {
        Expression expression = Expression.parse("${decision == 'accept' || 'it' == desk && amount > 5}");

        assertThat(expression.variables()).containsExactly("decision", "desk", "amount");
        assertThat(expression.comparisons())
                .containsExactly(new Comparison("decision", "accept"), new Comparison("desk", "it"));
        assertThat(expression.isVariable()).isFalse();
        assertThat(Expression.parse("${initiator}").isVariable()).isTrue();
    }

    @Test
    void deepNestingIsRefusedRatherThanFollowed() {
        assertThatThrownBy(() -> Expression.parse("${" + "(".repeat(400) + "a" + ")".repeat(400) + "}"))
                .isInstanceOf(UnreadableFile.class);
        assertThatThrownBy(() -> Expression.parse("${" + "!".repeat(100_000) + "a}"))
                .isInstanceOf(UnreadableFile.class);
    }
}
