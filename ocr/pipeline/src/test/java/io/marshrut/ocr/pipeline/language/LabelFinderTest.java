package io.marshrut.ocr.pipeline.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.Word;
import io.marshrut.ocr.pipeline.layout.Row;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelFinderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Счет на оплату № 42 от 12 марта | INVOICE_TITLE",
                "CЧЕТ НА ОПЛАТУ № 42 | INVOICE_TITLE",
                "Счёт-договор № 5 | INVOICE_TITLE",
                "СЧЕТ № 42 | BARE_INVOICE_TITLE",
                "Счет-фактура № 42 | VAT_INVOICE_TITLE",
                "Поставщик: ООО | SELLER",
                "Поставщак: ООО | SELLER",
                "ИНН/КПП покупателя: 77 | BUYER_CODES",
                "ИННКПП продавца 77 | SELLER_CODES",
                "Грузополучатель и его адрес: он же | CONSIGNEE",
                "Р/с 40702810 | ACCOUNT",
                "К/с 30101810 | CORRESPONDENT_ACCOUNT",
                "Расчетный счет: 40702810 | ACCOUNT",
                "Сч. № 40702810 | ACCOUNT",
                "В том числе НДС (22%): 1,00 | VAT_INCLUDED",
                "в т.ч. НДС 20% 1,00 | VAT_INCLUDED",
                "Итого без НДС: 1,00 | NET",
                "Итого с НДС 1,00 | TOTAL_WITH_VAT",
                "Всего к оплате (9) 1,00 | TOTAL_DUE",
                "НДС не облагается | NO_VAT",
                "Без налога (НДС) - | NO_VAT",
                "Всего наименований 3, на сумму | COUNT"
            })
    void knowsEachWordingWhateverRecognitionDidToIt(String text, Label label) {
        assertThat(LabelFinder.in(row(text)))
                .first()
                .extracting(LabelHit::label)
                .isEqualTo(label);
    }

    @Test
    void doesNotTakeAnotherFormOfAWordForALabel() {
        assertThat(LabelFinder.in(row("Сумма, предъявляемая покупателю"))).isEmpty();
    }

    @Test
    void tellsPayerFromPayee() {
        assertThat(LabelFinder.in(row("Получатель")))
                .extracting(LabelHit::label)
                .containsExactly(Label.BENEFICIARY);
        assertThat(LabelFinder.in(row("Покупатель")))
                .extracting(LabelHit::label)
                .containsExactly(Label.BUYER);
    }

    @Test
    void knowsAMentionFromALabel() {
        List<LabelHit> hits = LabelFinder.in(row("согласие Покупателя и Покупатель"));
        assertThat(hits).extracting(LabelHit::opensCell).containsExactly(false);
        assertThat(LabelFinder.in(row("(2) — Покупатель: ООО")).get(0).opensCell())
                .isTrue();
    }

    /** Words on one line, a space between them, as large as on a page. */
    private static Row row(String text) {
        List<Word> words = new ArrayList<>();
        double left = 0.05;
        for (String word : text.split(" ")) {
            double right = left + word.length() * 0.008;
            words.add(new Word(word, new Box(left, 0.5, right, 0.51), 0.9));
            left = right + 0.004;
        }
        return Row.of(1, words);
    }
}
