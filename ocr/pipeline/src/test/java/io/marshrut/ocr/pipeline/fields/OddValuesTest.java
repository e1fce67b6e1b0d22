package io.marshrut.ocr.pipeline.fields;

import static org.assertj.core.api.Assertions.assertThat;

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
}
