package io.marshrut.ocr.pipeline.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.ocr.drawing.WrittenOut;
import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.Word;
import io.marshrut.ocr.pipeline.layout.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenSumsTest {

    private static final String LETTERS = "абвгдежзийклмнопрстуфхцчшщъыьэюя0348O|n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Один миллион двести тысяч рублей 00 копеек                         | 1200000.00
            Сумма прописью: одна тысяча двести рублей ноль копеек              | 1200.00
            на сумму двадцать две тысячи три рубля 07 копеек, без налога (НДС) | 22003.07
            (Сто двадцать пять тысяч) руб. 50 коп.                             | 125000.50
            Двести тысяч (200 000,00) рублей 00 копеек                         | 200000.00
            ТРИСТА СОРОК ВОСЕМЬ РУБЛЕЙ ДЕВЯНОСТО ДЕВЯТЬ КОПЕЕК                 | 348.99
            Двенадцать тыс. пятьсот руб. 10 коп.                               | 12500.10
            размере двухсот пятидесяти тысяч рублей 00 копеек                  | 250000.00
            Ноль рублей 15 копеек                                              | 0.15
            Тысяча рублей 00 копеек                                            | 1000.00
            Две сти пять рублей 00 копеек                                      | 205.00
            Два миллиарда один рубль 01 копейка                                | 2000000001.01
            Сто рублей российских 00 копеек                                    | 100.00
            """)
    void readsTheFormsThatDocumentsUse(String text, BigDecimal expected) {
        List<WrittenSum> sums = in(text);
        assertThat(sums).extracting(WrittenSum::amount).containsExactly(expected);
        assertThat(sums.get(0).isComplete()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Один миплион двести тьсяч рублей 00 копеек | 1200000.00
            Двaдцать пять тысяч pублей OO копеек       | 25000.00
            Пятьсоm сорок шесть рублсй 20 копеек       | 546.20
            Девяносто четы-ре рубля 00 копеек          | 94.00
            """)
    void forgivesWhatRecognitionDoesToLetters(String text, BigDecimal expected) {
        assertThat(in(text)).extracting(WrittenSum::amount).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Дввввсти пять рублей 00 копеек",
                "Один миллион @ххххх тысяч рублей",
                "тысяч рублей 00 копеек",
                "пять двести рублей",
                "Сто тысяч миллион рублей",
                "Осемнадцать тысяч рублей 00 копеек",
                "Всего наименований три, на сумму 100 рублей",
                "Один из двух рублей",
            })
    void refusesWhatIsNoSum(String text) {
        assertThat(in(text)).isEmpty();
    }

    @Test
    void kopecksThatCannotBeReadAreLeftOpen() {
        WrittenSum sum = in("Сто пять рублей $$ копеек").get(0);
        assertThat(sum.isComplete()).isFalse();
        assertThat(sum.agrees(new BigDecimal("105.70"))).isTrue();
        assertThat(sum.agrees(new BigDecimal("106.70"))).isFalse();
    }

    @Test
    void tellsWhatTheSumIsOf() {
        List<WrittenSum> sums = in("Итого: Сто рублей 00 копеек, в том числе НДС: Двадцать рублей 00 копеек");
        assertThat(sums)
                .extracting(WrittenSum::amount)
                .containsExactly(new BigDecimal("100.00"), new BigDecimal("20.00"));
        assertThat(sums.get(0).lead()).contains("итого");
        assertThat(sums.get(1).lead()).contains("ндс");
    }

    @Test
    void wordsThatRanTogetherAreNotTakenForAnother() {
        assertThat(in("Шестьдесят девять тысяч стосемнадцать рублей 33 копейки"))
                .isEmpty();
    }

    @Property(tries = 1000)
    void everySumThatIsWrittenOutIsReadBack(@ForAll @LongRange(min = 0, max = 99_999_999_999L) long kopecks) {
        BigDecimal amount = BigDecimal.valueOf(kopecks, 2);
        assertThat(in(WrittenOut.roubles(amount)))
                .singleElement()
                .satisfies(sum -> assertThat(sum.amount()).isEqualByComparingTo(amount));
    }

    /**
     * A damaged word is read right or not at all; another sum would be worse than none. Only «девять» and «десять» are one
     * letter apart, and nobody can tell such damage from the word alone: figures and QR code contradict it.
     */
    @Property(tries = 2000)
    void oneDamagedLetterNeverMakesAnotherSum(
            @ForAll @LongRange(min = 0, max = 99_999_999_999L) long kopecks,
            @ForAll @IntRange(min = 0, max = 200) int place,
            @ForAll @IntRange(min = 0, max = 45) int damage) {
        BigDecimal amount = BigDecimal.valueOf(kopecks, 2);
        String text = WrittenOut.roubles(amount);
        int words = text.replaceAll(" \\d\\d .*", "").length();
        int at = place % words;
        String hurt = text.substring(0, at)
                + (damage < LETTERS.length() ? LETTERS.substring(damage, damage + 1) : "")
                + text.substring(at + 1);
        Assume.that(nines(hurt) == nines(text));
        assertThat(in(hurt)).allMatch(sum -> sum.agrees(amount));
    }

    private static long nines(String text) {
        return Pattern.compile("де[в8]ять( |$)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .results()
                .count();
    }

    private static List<WrittenSum> in(String text) {
        List<Word> words = new ArrayList<>();
        double left = 0;
        for (String word : text.strip().split("\\s+")) {
            words.add(new Word(word, new Box(left, 0.1, left + 0.01, 0.12), 0.9));
            left += 0.012;
        }
        return WrittenSums.in(Row.of(1, words).tokens());
    }
}
