package io.marshrut.ocr.pipeline.fields;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.Word;
import io.marshrut.ocr.pipeline.confidence.Calibration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OddValuesTest {

    @ParameterizedTest
    @ValueSource(strings = {"СФЗ1617", "С®70759", "С$Ф86007", "1О25", "12б", "УТ-О042"})
    void aNumberThatMayBeMisreadIsOdd(String number) {
        assertThat(OddNumber.is(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"СФ31617", "УТ-0042", "1025/12", "12-А", "ЦБ-000123", "4266-Т", "12"})
    void usualNumbersAreNot(String number) {
        assertThat(OddNumber.is(number)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ООО «Профиль-Групп» : ое : : А о",
                "ООО \"ЭкоДом\" iter eta о ый",
                "ООО «КОМПАНИЯ «БЕЛЫЙ ВЕТЕР» плательщика: 4789808165",
                "ООО «Гранит",
                "ООО \"Гранит",
                "Общество с ограниченной",
                "Индивидуальный предприниматель",
                "НАО «Гpанит»",
                "ООО «Мир красок» |"
            })
    void aNameThatRunsOnOrMixesScriptsIsOdd(String name) {
        assertThat(OddName.is(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ООО «Профиль-Групп»",
                "ООО \"ЭкоДом\"",
                "ИП Кузнецов Алексей Петрович",
                "АО «Энергомонтаж-7»",
                "Общество с ограниченной ответственностью «Уральская кровля»",
                "ООО «Торговый дом «Берёзка»",
                "ПАО СБЕРБАНК",
                "ООО «IKEA ДОМ»",
                "ООО «Крепёж и Ко» (филиал)"
            })
    void usualNamesAreNot(String name) {
        assertThat(OddName.is(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Общество с ограниченной", "Общество с ограниченной ответственностью «Уральская"})
    void aNameThatMustGoOnIsShownToAPerson(String name) {
        Found found = Found.exact(name, 1, List.of(new Word("ООО", new Box(0.1, 0.1, 0.2, 0.12), 1)));
        assertThat(new Review(List.of(), Calibration.standard())
                        .ofStated(Map.of(FieldName.BUYER_NAME, found))
                        .get(FieldName.BUYER_NAME)
                        .needsReview())
                .isTrue();
    }
}
