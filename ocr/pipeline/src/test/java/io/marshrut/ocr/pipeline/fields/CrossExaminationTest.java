package io.marshrut.ocr.pipeline.fields;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.ocr.model.BankAccount;
import io.marshrut.ocr.model.Check;
import io.marshrut.ocr.model.DocumentLine;
import io.marshrut.ocr.model.DocumentType;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.RecognisedField;
import io.marshrut.ocr.model.Word;
import io.marshrut.ocr.pipeline.confidence.Calibration;
import io.marshrut.ocr.pipeline.confidence.CalibrationCounts;
import io.marshrut.ocr.pipeline.confidence.Evidence;
import io.marshrut.ocr.pipeline.pages.Rereading;
import io.marshrut.ocr.pipeline.payment.PaymentCode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Values against each other and against the page: what is mended, what is shown, what is left alone. */
class CrossExaminationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final String BIK = "044525225";
    private static final String CORRESPONDENT = "30101810400000000225";
    private static final String ACCOUNT = "40702810138250123017";

    private final TypedPage page = new TypedPage();
    private final Map<FieldName, Found> fields = new EnumMap<>(FieldName.class);
    private List<DocumentLine> lines = List.of();
    private List<PaymentCode> payments = List.of();
    private StruckSums struck = StruckSums.NONE;
    private Rereading again = Rereading.NONE;
    private boolean recognised = true;

    @Test
    void wordsMendATotalOfWhichOneDigitWasMisread() {
        put(FieldName.TOTAL_AMOUNT, "Итого к оплате", "1234.50", "1 284,50");
        set(FieldName.TOTAL_AMOUNT, "1284.50");
        page.row("Одна тысяча двести тридцать четыре рубля 50 копеек");
        RecognisedField total = field(FieldName.TOTAL_AMOUNT);
        assertThat(total.value()).isEqualTo("1234.50");
        assertThat(total.repaired()).isTrue();
        assertThat(total.disputed()).isFalse();
    }

    @Test
    void wordsThatAreFarFromTheTotalAreAContradiction() {
        put(FieldName.TOTAL_AMOUNT, "Итого", "9999.00", "9 999,00");
        page.row("Одна тысяча двести тридцать четыре рубля 50 копеек");
        assertThat(field(FieldName.TOTAL_AMOUNT).value()).isEqualTo("9999.00");
        assertThat(field(FieldName.TOTAL_AMOUNT).repaired()).isFalse();
        assertThat(field(FieldName.TOTAL_AMOUNT).disputed()).isTrue();
        assertThat(failed()).containsExactly("total_in_words");
    }

    @Test
    void whatAProgramWroteIsNeverMended() {
        recognised = false;
        put(FieldName.TOTAL_AMOUNT, "Итого", "1284.50", "1 284,50");
        page.row("Одна тысяча двести тридцать четыре рубля 50 копеек");
        assertThat(field(FieldName.TOTAL_AMOUNT).value()).isEqualTo("1284.50");
        assertThat(field(FieldName.TOTAL_AMOUNT).disputed()).isTrue();
    }

    @Test
    void aTotalThatEitherOfTwoRepairsWouldMakeFitIsLeftAlone() {
        // 100 + 20 is not 180: 160 + 20 is, and so is 100 + 80; the rate is not there to tell
        put(FieldName.NET_AMOUNT, "Без НДС", "100.00", "100,00");
        put(FieldName.VAT_AMOUNT, "НДС", "20.00", "20,00");
        put(FieldName.TOTAL_AMOUNT, "Итого", "180.00", "180,00");
        assertThat(field(FieldName.TOTAL_AMOUNT).value()).isEqualTo("180.00");
        assertThat(field(FieldName.TOTAL_AMOUNT).disputed()).isTrue();
        assertThat(field(FieldName.NET_AMOUNT).value()).isEqualTo("100.00");
        assertThat(failed()).containsExactly("net_plus_vat_equals_total");
    }

    @Test
    void aChainOfSumsMendsTheOneThatBreaksIt() {
        lines = List.of(line("2", "500.00", "1000.00"), line("1", "250.00", "250.00"));
        put(FieldName.NET_AMOUNT, "Без НДС", "1250.00", "1 250,00");
        put(FieldName.VAT_RATE, "НДС", "20", "20%");
        put(FieldName.VAT_AMOUNT, "НДС", "250.00", "250,00");
        put(FieldName.TOTAL_AMOUNT, "Итого", "1560.00", "1 560,00");
        assertThat(field(FieldName.TOTAL_AMOUNT).value()).isEqualTo("1500.00");
        assertThat(field(FieldName.TOTAL_AMOUNT).repaired()).isTrue();
        assertThat(failed()).isEmpty();
    }

    @Test
    void theLinesMendTheAmountOfOneOfThem() {
        lines = List.of(line("3", "150.10", "450.30"), line("1", "1284.50", "1234.50"), line("2", "10.00", "20.00"));
        put(FieldName.TOTAL_AMOUNT, "Итого", "1704.80", "1 704,80");
        // price and amount differ by a twin, and the total says which of them is wrong
        assertThat(verdict().lines().get(1).price()).isEqualTo("1234.50");
        assertThat(failed()).isEmpty();
    }

    @Test
    void aMissingTotalIsNotInvented() {
        lines = List.of(line("2", "500.00", "1000.00"));
        put(FieldName.NET_AMOUNT, "Без НДС", "1000.00", "1 000,00");
        put(FieldName.VAT_AMOUNT, "НДС", "200.00", "200,00");
        page.row("Одна тысяча двести рублей 00 копеек");
        assertThat(verdict().fields()).doesNotContainKey(FieldName.TOTAL_AMOUNT);
    }

    @Test
    void thousandsThatAWideSpaceCutOffComeBackWhereWordsSaySo() {
        page.row("Итого 1 _ 725,02");
        fields.put(FieldName.TOTAL_AMOUNT, Found.exact("725.02", 1, page.words("725,02")));
        page.row("Одна тысяча семьсот двадцать пять рублей 02 копейки");
        assertThat(field(FieldName.TOTAL_AMOUNT).value()).isEqualTo("1725.02");
    }

    @Test
    void anInnIsMendedByTheSameOneElsewhereAndNotByItsCheckDigitAlone() {
        put(FieldName.SELLER_INN, "Поставщик ИНН", "7707083898", "7707083898");
        assertThat(field(FieldName.SELLER_INN).value()).isEqualTo("7707083898");
        assertThat(field(FieldName.SELLER_INN).disputed()).isTrue();
        page.row("Получатель ИНН 7707083893");
        assertThat(field(FieldName.SELLER_INN).value()).isEqualTo("7707083893");
        assertThat(field(FieldName.SELLER_INN).repaired()).isTrue();
        assertThat(field(FieldName.SELLER_INN).disputed()).isFalse();
    }

    @Test
    void theCorrespondentAccountMendsTheBik() {
        put(FieldName.BANK_BIK, "БИК", "044525228", "044525228");
        put(FieldName.BANK_ACCOUNT, "Сч. №", account(), account());
        page.row("Сч. № " + CORRESPONDENT);
        assertThat(field(FieldName.BANK_BIK).value()).isEqualTo(BIK);
        assertThat(failed()).isEmpty();
    }

    @Test
    void anAccountOfWhichTheKeyAloneSpeaksIsShownAndNotMended() {
        put(FieldName.BANK_BIK, "БИК", BIK, BIK);
        String wrong = account().substring(0, 19) + (account().charAt(19) == '8' ? '3' : '8');
        put(FieldName.BANK_ACCOUNT, "Сч. №", wrong, wrong);
        assertThat(field(FieldName.BANK_ACCOUNT).value()).isEqualTo(wrong);
        assertThat(field(FieldName.BANK_ACCOUNT).disputed()).isTrue();
    }

    @Test
    void aMisreadCurrencyInAnAccountIsMendedWhereTheKeyAgrees() {
        put(FieldName.BANK_BIK, "БИК", BIK, BIK);
        String wrong = account().substring(0, 5) + "310" + account().substring(8);
        put(FieldName.BANK_ACCOUNT, "Сч. №", wrong, wrong);
        assertThat(field(FieldName.BANK_ACCOUNT).value()).isEqualTo(account());
        assertThat(field(FieldName.BANK_ACCOUNT).repaired()).isTrue();
    }

    @Test
    void aPaymentCodeThatSaysOtherwiseIsShown() {
        payments = List.of(new PaymentCode(Map.of("PAYEEINN", "7736050003", "SUM", "123450", "BIC", BIK)));
        put(FieldName.SELLER_INN, "ИНН", "7707083893", "7707083893");
        put(FieldName.BANK_BIK, "БИК", BIK, BIK);
        put(FieldName.TOTAL_AMOUNT, "Итого", "1284.50", "1 284,50");
        assertThat(field(FieldName.SELLER_INN).value()).isEqualTo("7707083893");
        assertThat(field(FieldName.SELLER_INN).disputed()).isTrue();
        assertThat(field(FieldName.BANK_BIK).disputed()).isFalse();
        // one digit apart: the code of squares has its own error correction
        assertThat(field(FieldName.TOTAL_AMOUNT).value()).isEqualTo("1234.50");
        assertThat(failed()).containsExactly("payment_code");
    }

    @Test
    void proofMakesAValueMoreCertain() {
        put(FieldName.TOTAL_AMOUNT, "Итого", "1234.50", "1 234,50");
        double alone = field(FieldName.TOTAL_AMOUNT).confidence();
        page.row("Одна тысяча двести тридцать четыре рубля 50 копеек");
        assertThat(field(FieldName.TOTAL_AMOUNT).confidence()).isGreaterThan(alone);
    }

    @Test
    void aRecognisedNameWithoutProofOfItsInnIsAlwaysForAPerson() {
        put(FieldName.SELLER_NAME, "Поставщик", "ООО «Ромашка»", "ООО «Ромашка»");
        assertThat(field(FieldName.SELLER_NAME).isBelow(0.05)).isTrue();
    }

    @Test
    void aNumberThatIsReadAlikeTwiceIsMoreCertainAndOneReadOtherwiseLess() {
        put(FieldName.NUMBER, "№", "7257/9", "7257/9");
        Evidence once = verdict().evidence().get(FieldName.NUMBER);
        again = (number, place) -> Optional.of("7257/9.");
        assertThat(verdict().evidence()).containsEntry(FieldName.NUMBER, once.withProof(once.proof() + 1));
        again = (number, place) -> Optional.of("725719");
        assertThat(once.certainty()).isPositive();
        assertThat(verdict().evidence()).containsEntry(FieldName.NUMBER, once.withCertainty(0));
        assertThat(field(FieldName.NUMBER).value()).isEqualTo("7257/9");
    }

    @Test
    void whatIsProvenOrWasNeverRecognisedIsNotReadAgain() {
        again = (number, place) -> {
            throw new AssertionError("read again");
        };
        put(FieldName.TOTAL_AMOUNT, "Итого", "1234.50", "1 234,50");
        page.row("Одна тысяча двести тридцать четыре рубля 50 копеек");
        assertThat(field(FieldName.TOTAL_AMOUNT).value()).isEqualTo("1234.50");
        recognised = false;
        put(FieldName.NUMBER, "№", "7257/9", "7257/9");
        assertThat(field(FieldName.NUMBER).value()).isEqualTo("7257/9");
    }

    @Test
    void oneInnForBothSidesIsForAPerson() {
        put(FieldName.SELLER_INN, "Поставщик ИНН", "7707083893", "7707083893");
        put(FieldName.BUYER_INN, "Покупатель ИНН", "7707083893", "7707083893");
        assertThat(field(FieldName.SELLER_INN).disputed()).isTrue();
        assertThat(field(FieldName.BUYER_INN).disputed()).isTrue();
    }

    @Test
    void aDocumentOlderThanItsBasisIsShown() {
        put(FieldName.DATE, "от", "2026-02-01", "01.02.2026");
        put(FieldName.BASIS, "Основание", "Договор № 5 от 1 марта 2026 г.", "Договор");
        assertThat(failed()).containsExactly("date_not_before_basis");
        assertThat(field(FieldName.DATE).disputed()).isTrue();
    }

    @Test
    void aSumThatSomebodyStruckThroughIsForAPerson() {
        put(FieldName.TOTAL_AMOUNT, "Итого", "1234.50", "1 234,50");
        put(FieldName.VAT_AMOUNT, "НДС", "10.00", "10,00");
        struck = new StruckSums(List.of(
                new StruckSums.Place(1, fields.get(FieldName.TOTAL_AMOUNT).box())));
        assertThat(field(FieldName.TOTAL_AMOUNT).disputed()).isTrue();
        assertThat(field(FieldName.VAT_AMOUNT).disputed()).isFalse();
        assertThat(failed()).containsExactly("not_struck_through");
    }

    private static String account() {
        return IntStream.range(0, 10)
                .mapToObj(key -> ACCOUNT.substring(0, 8) + key + ACCOUNT.substring(9))
                .filter(account -> BankAccount.isValid(account, BIK))
                .findFirst()
                .orElseThrow();
    }

    private void put(FieldName name, String label, String value, String printed) {
        page.row(label + " " + printed);
        List<Word> words = page.words(printed);
        fields.put(name, Found.exact(value, 1, words));
    }

    private void set(FieldName name, String value) {
        fields.computeIfPresent(name, (key, found) -> found.withValue(value));
    }

    private static DocumentLine line(String quantity, String price, String amount) {
        return new DocumentLine("Клей", "шт", quantity, price, amount, null);
    }

    private RecognisedField field(FieldName name) {
        return verdict().fields().get(name);
    }

    private List<String> failed() {
        return verdict().checks().stream()
                .filter(check -> !check.ok())
                .map(Check::code)
                .toList();
    }

    private Verdict verdict() {
        return new CrossExamination(new Calibration(new CalibrationCounts()))
                .of(
                        new Draft(new EnumMap<>(fields), lines),
                        new Witnesses(
                                DocumentType.INVOICE, List.of(page.layout()), recognised, payments, struck, again),
                        TODAY);
    }
}
