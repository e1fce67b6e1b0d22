package io.marshrut.ocr.pipeline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "от 12 марта 2026 г. | 2026-03-12",
                "«05» сентября 2026 г. | 2026-09-05",
                "« 5 » мая 2026 года | 2026-05-05",
                "12.03.2026 | 2026-03-12",
                "от 12.03.26 | 2026-03-12",
                "12/03/2026 | 2026-03-12",
                "2026-03-12 | 2026-03-12",
                "12. 03. 2026 | 2026-03-12",
                "О5.О9.2О26 | 2026-09-05",
                "12 Mapta 2026 | 2026-03-12",
                "31.02.2026, потом 01.03.2026 | 2026-03-01"
            })
    void readsWhatDocumentsWrite(String text, LocalDate date) {
        assertThat(Dates.find(text)).map(Dates.Hit::date).contains(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "№ 12", "40702810400936764422", "31.02.2026", "5 штук 2026", "1.2.3", "12.03"})
    void makesNoDateOfOtherNumbers(String text) {
        assertThat(Dates.find(text)).isEmpty();
    }

    @Property
    void readsEveryDayInFiguresAndInWords(
            @ForAll @IntRange(min = 2000, max = 2099) int year, @ForAll @IntRange(min = 1, max = 365) int day) {
        LocalDate date = LocalDate.ofYearDay(year, day);
        DateTimeFormatter words = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("ru"));
        assertThat(Dates.find("от " + words.format(date) + " г.").orElseThrow().date())
                .isEqualTo(date);
        String figures = String.format("%02d.%02d.%d", date.getDayOfMonth(), date.getMonthValue(), year);
        Dates.Hit hit = Dates.find("№ 17 от " + figures + " г.").orElseThrow();
        assertThat(hit.date()).isEqualTo(date);
        assertThat(("№ 17 от " + figures).substring(hit.start(), hit.end())).isEqualTo(figures);
    }
}
