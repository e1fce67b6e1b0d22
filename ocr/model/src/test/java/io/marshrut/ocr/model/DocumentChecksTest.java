package io.marshrut.ocr.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentChecksTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final Map<FieldName, String> fields = new EnumMap<>(FieldName.class);

    @ParameterizedTest
    @CsvSource({
        "Договор № 5 от 01.03.2026, 2026-03-01, true",
        "Договор № 5 от 01.03.26, 2026-02-28, false",
        "Договор № 5 от 1 марта 2026 г., 2026-02-28, false",
        "'Договор № 5 от «1» мая 2026 г.', 2026-05-02, true",
    })
    void aDocumentIsNotOlderThanItsBasis(String basis, String date, boolean ok) {
        fields.put(FieldName.BASIS, basis);
        fields.put(FieldName.DATE, date);
        assertThat(check(checks(List.of()), "date_not_before_basis")).isEqualTo(ok);
    }

    @Test
    void aBasisWithoutADateOrWithNoneThatExistsIsNotChecked() {
        fields.put(FieldName.DATE, "2026-02-28");
        fields.put(FieldName.BASIS, "Заказ 12/2026");
        assertThat(checks(List.of())).noneMatch(check -> check.code().equals("date_not_before_basis"));
        fields.put(FieldName.BASIS, "Договор от 45.13.2026");
        assertThat(checks(List.of())).noneMatch(check -> check.code().equals("date_not_before_basis"));
    }

    @Test
    void whatAWorkerSawIsHeldAgainstWhatAPersonSays() {
        List<Check> seen = List.of(
                PageChecks.totalInWords("1234.50", "1284.50"),
                PageChecks.paymentCode(FieldName.SELLER_INN, "7707083898", "7707083893"));
        assertThat(seen).noneMatch(Check::ok);
        fields.put(FieldName.TOTAL_AMOUNT, "1234.50");
        fields.put(FieldName.SELLER_INN, "7707083893");
        List<Check> again = checks(seen);
        assertThat(check(again, "total_in_words")).isTrue();
        assertThat(check(again, "payment_code")).isTrue();
    }

    @Test
    void wordsWithoutKopecksSpeakOfRoublesAlone() {
        assertThat(PageChecks.totalInWords("1234", "1234.50").ok()).isTrue();
        assertThat(PageChecks.totalInWords("1234.00", "1234.50").ok()).isFalse();
    }

    @Test
    void linesThatBearVatAreNotAddedItTwice() {
        fields.put(FieldName.NET_AMOUNT, "1000.00");
        fields.put(FieldName.VAT_AMOUNT, "200.00");
        fields.put(FieldName.TOTAL_AMOUNT, "1200.00");
        assertThat(check(checks(List.of(), "1200.00"), "total_equals_lines_plus_vat"))
                .isTrue();
        assertThat(check(checks(List.of(), "1000.00"), "total_equals_lines_plus_vat"))
                .isTrue();
        assertThat(check(checks(List.of(), "1100.00"), "total_equals_lines_plus_vat"))
                .isFalse();
        fields.put(FieldName.VAT_AMOUNT, "100.00");
        assertThat(check(checks(List.of(), "1200.00"), "total_equals_lines_plus_vat"))
                .isFalse();
    }

    private List<Check> checks(List<Check> earlier, String... amounts) {
        List<DocumentLine> lines = List.of(amounts).stream()
                .map(amount -> new DocumentLine("Клей", "шт", null, null, amount, null))
                .toList();
        return DocumentChecks.of(new DocumentValues(fields, lines), TODAY, earlier);
    }

    private static boolean check(List<Check> checks, String code) {
        return checks.stream()
                .filter(check -> check.code().equals(code))
                .findFirst()
                .orElseThrow()
                .ok();
    }
}
