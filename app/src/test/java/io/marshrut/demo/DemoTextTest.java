package io.marshrut.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marshrut.demo.DemoText.Block;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemoTextTest {

    private static final String TEXT = """
            # ДОГОВОР {main}

            г. Москва | {starts}

            ## 1. Предмет

            1.1. Поставщик передаёт
            12 000 плиток.
            """;

    @Test
    void joinsTheLinesOfAParagraphAndFillsInWhatWasLeftOpen() {
        DemoText text = DemoText.of(TEXT, Map.of("main", "РМ-$1", "starts", "1 мая 2026 г."));

        assertThat(text)
                .isEqualTo(new DemoText(
                        "ДОГОВОР РМ-$1",
                        "г. Москва",
                        "1 мая 2026 г.",
                        List.of(
                                new Block(true, "1. Предмет"),
                                new Block(false, "1.1. Поставщик передаёт 12\u00a0000 плиток."))));
    }

    @Test
    void leavesNothingOpen() {
        assertThatThrownBy(() -> DemoText.of(TEXT, Map.of("main", "РМ-1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("{starts}");
    }
}
