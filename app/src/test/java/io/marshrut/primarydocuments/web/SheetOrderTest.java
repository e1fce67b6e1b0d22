package io.marshrut.primarydocuments.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The order that names of files suggest. */
class SheetOrderTest {

    @Test
    void numbersInNamesCountByTheirSize() {
        assertThat(sorted("скан 10.jpg", "скан 9.jpg", "Скан 1.jpg"))
                .containsExactly("Скан 1.jpg", "скан 9.jpg", "скан 10.jpg");
        assertThat(sorted("IMG_20261121_100500.jpg", "IMG_20261121_095900.jpg"))
                .containsExactly("IMG_20261121_095900.jpg", "IMG_20261121_100500.jpg");
    }

    @Test
    void aNameComesBeforeWhatBeginsWithIt() {
        assertThat(sorted("акт2", "акт", "2")).containsExactly("2", "акт", "акт2");
    }

    private static List<String> sorted(String... names) {
        return Stream.of(names).sorted(SheetOrder::compare).toList();
    }
}
