package io.marshrut.searchnode.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharMappingTest {
    @Test
    void replacesTheLongestLeftSide() throws IOException {
        assertThat(map("ёж и ёлка", "ё => е", "ёл=>ел!")).isEqualTo("еж и ел!ка");
    }

    @Test
    void removesWhatHasAnEmptyRightSide() throws IOException {
        assertThat(map("УТ-0042", "- =>")).isEqualTo("УТ0042");
    }

    @Test
    void readsEscapes() throws IOException {
        assertThat(map("a\u00a0b\\c", "\\u00A0 => \\u0020", "\\\\ => \\t")).isEqualTo("a b\tc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ё", "ё -> е", "=> е", "\\x => y", "\\u12 => y", "a\\ => b"})
    void refusesWhatIsNoRule(String rule) {
        assertThatThrownBy(() -> CharMapping.parse(List.of(rule)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mapping rule [" + rule + "]");
    }

    @Test
    void refusesTheSameLeftSideTwice() {
        assertThatThrownBy(() -> CharMapping.parse(List.of("ё => е", "ё => о")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[ё => о]");
    }

    private static String map(String text, String... rules) throws IOException {
        StringWriter out = new StringWriter();
        try (Reader in = new MappingCharFilter(CharMapping.parse(List.of(rules)), new StringReader(text))) {
            in.transferTo(out);
        }
        return out.toString();
    }
}
