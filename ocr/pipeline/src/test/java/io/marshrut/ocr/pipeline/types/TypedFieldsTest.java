package io.marshrut.ocr.pipeline.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.marshrut.ocr.model.DocumentLine;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.pipeline.fields.FieldExtraction;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fields and lines of every type, by words, positions and tables. */
class TypedFieldsTest {

    private static final DocumentLine PAPER =
            new DocumentLine("Бумага офисная А4", "пач", "10", "350.00", "3500.00", "700.00");
    private static final DocumentLine CARTRIDGE =
            new DocumentLine("Картридж для принтера", "шт", "2", "1250.00", "2500.00", "500.00");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Основание передачи (сдачи) / получения: Договор № 5 от 01.02.2026 | Договор № 5 от 01.02.2026
            Основание: Договор Договор поставки № 5                           | Договор поставки № 5
            Основание: отсутствует                                            |
            Основание: Заказ покупателя № 7                                   | Заказ покупателя № 7
            """)
    void takesOfTheBasisWhatItIs(String line, String basis) {
        String invoice = String.join("\n", TypedDocument.INVOICE.pages()).replaceAll("Основание:.*", line);
        assertThat(invoice).contains(line);
        assertThat(Typed.value(Typed.read(invoice), FieldName.BASIS)).isEqualTo(basis);
    }

    @Test
    void readsAnInvoice() {
        FieldExtraction.Extraction read = Typed.read(TypedDocument.INVOICE.pages());
        assertThat(values(read))
                .containsAllEntriesOf(sides("ООО «Ромашка»", "АО «Вектор»"))
                .contains(
                        entry(FieldName.NUMBER, "УТ-42"),
                        entry(FieldName.DATE, "2026-03-12"),
                        entry(FieldName.BANK_BIK, "044525225"),
                        entry(FieldName.BANK_ACCOUNT, "40702810938000012345"),
                        entry(FieldName.VAT_RATE, "20"),
                        entry(FieldName.VAT_AMOUNT, "1000.00"),
                        entry(FieldName.TOTAL_AMOUNT, "6000.00"),
                        entry(FieldName.BASIS, "Договор № 7/26 от 10.01.2026"))
                .doesNotContainKey(FieldName.NET_AMOUNT);
        assertThat(read.lines())
                .extracting(DocumentLine::name, DocumentLine::quantity, DocumentLine::amount)
                .containsExactly(
                        tuple("Бумага офисная А4", "10", "3500.00"), tuple("Картридж для принтера", "2", "2500.00"));
    }

    @Test
    void readsAVatInvoice() {
        FieldExtraction.Extraction read = Typed.read(TypedDocument.VAT_INVOICE.pages());
        assertThat(values(read))
                .containsAllEntriesOf(sides("ООО «Ромашка»", "АО «Вектор»"))
                .containsAllEntriesOf(sums("6000.00", "20", "1200.00", "7200.00"))
                .contains(
                        entry(FieldName.NUMBER, "158"),
                        entry(FieldName.DATE, "2026-03-31"),
                        entry(FieldName.CURRENCY, "RUB"))
                .doesNotContainKey(FieldName.BASIS);
        assertThat(read.lines()).containsExactly(PAPER, CARTRIDGE);
    }

    @Test
    void readsAnUtd() {
        FieldExtraction.Extraction read = Typed.read(TypedDocument.UTD.pages());
        assertThat(values(read))
                .containsAllEntriesOf(sides("ООО «Ромашка»", "АО «Вектор»"))
                .containsAllEntriesOf(sums("6000.00", "20", "1200.00", "7200.00"))
                .contains(
                        entry(FieldName.NUMBER, "159"),
                        entry(FieldName.DATE, "2026-03-31"),
                        entry(FieldName.BASIS, "Договор поставки № 7/26 от 10.01.2026"));
        assertThat(read.lines()).containsExactly(PAPER, CARTRIDGE);
    }

    @Test
    void readsAWaybillWhoseConsigneeIsNotTheBuyer() {
        FieldExtraction.Extraction read = Typed.read(TypedDocument.WAYBILL.pages());
        assertThat(values(read))
                .containsAllEntriesOf(sides("ООО «Ромашка»", "АО «Вектор»"))
                .containsAllEntriesOf(sums("6000.00", "20", "1200.00", "7200.00"))
                .contains(
                        entry(FieldName.NUMBER, "77"),
                        entry(FieldName.DATE, "2026-03-31"),
                        entry(FieldName.BASIS, "Договор № 7/26 от 10.01.2026"));
        assertThat(read.lines()).containsExactly(PAPER, CARTRIDGE);
    }

    @Test
    void readsAnAct() {
        FieldExtraction.Extraction read = Typed.read(TypedDocument.ACT.pages());
        assertThat(values(read))
                .containsAllEntriesOf(sides("ООО «Ромашка»", "АО «Вектор»"))
                .containsAllEntriesOf(sums("6000.00", "none", "0.00", "6000.00"))
                .contains(
                        entry(FieldName.NUMBER, "31"),
                        entry(FieldName.DATE, "2026-03-31"),
                        entry(FieldName.BASIS, "Договор № 7/26 от 10.01.2026"));
        assertThat(read.lines()).extracting(DocumentLine::amount).containsExactly("5000.00", "1000.00");
    }

    @Test
    void readsAnActThatIsAText() {
        FieldExtraction.Extraction read = Typed.read(TypedDocument.ACT_IN_PROSE.pages());
        assertThat(values(read))
                .containsAllEntriesOf(sides("ООО «Ромашка»", "Акционерное общество «Вектор»"))
                .contains(
                        entry(FieldName.NUMBER, "8/п"),
                        entry(FieldName.DATE, "2026-03-31"),
                        entry(FieldName.TOTAL_AMOUNT, "480000.00"),
                        entry(FieldName.VAT_RATE, "20"),
                        entry(FieldName.VAT_AMOUNT, "80000.00"),
                        entry(FieldName.BASIS, "договором подряда № 12/26 от 15.01.2026"));
    }

    @Test
    void readsAContractThroughItsTraps() {
        FieldExtraction.Extraction read = Typed.read(TypedDocument.CONTRACT.pages());
        assertThat(values(read))
                .containsAllEntriesOf(
                        sides("Общество с ограниченной ответственностью «Ромашка»", "Акционерное общество «Вектор»"))
                .contains(
                        entry(FieldName.NUMBER, "7/26-П"),
                        entry(FieldName.DATE, "2026-01-10"),
                        entry(FieldName.TOTAL_AMOUNT, "1250000.50"),
                        entry(FieldName.VAT_AMOUNT, "208333.42"),
                        entry(FieldName.CURRENCY, "RUB"));
        assertThat(read.lines()).isEmpty();
    }

    @Test
    void readsAPowerOfAttorneyDatedInWords() {
        assertThat(values(Typed.read(TypedDocument.POWER_OF_ATTORNEY.pages())))
                .containsOnly(
                        entry(FieldName.NUMBER, "15/д"),
                        entry(FieldName.DATE, "2026-03-12"),
                        entry(FieldName.SELLER_NAME, "Общество с ограниченной ответственностью «Ромашка»"),
                        entry(FieldName.SELLER_INN, "7705123452"),
                        entry(FieldName.SELLER_KPP, "770501001"));
    }

    @Test
    void readsAPowerOfAttorneyOnItsForm() {
        assertThat(values(Typed.read(TypedDocument.POWER_OF_ATTORNEY_M2.pages())))
                .containsOnly(
                        entry(FieldName.NUMBER, "16"),
                        entry(FieldName.DATE, "2026-03-12"),
                        entry(FieldName.SELLER_NAME, "ООО «Ромашка»"),
                        entry(FieldName.SELLER_INN, "7705123452"),
                        entry(FieldName.BASIS, "счету № 88 от 10.03.2026"));
    }

    private static Map<FieldName, String> sides(String seller, String buyer) {
        return Map.of(
                FieldName.SELLER_NAME, seller,
                FieldName.SELLER_INN, "7705123452",
                FieldName.SELLER_KPP, "770501001",
                FieldName.BUYER_NAME, buyer,
                FieldName.BUYER_INN, "7814543217",
                FieldName.BUYER_KPP, "781401001");
    }

    private static Map<FieldName, String> sums(String net, String rate, String vat, String total) {
        return Map.of(
                FieldName.NET_AMOUNT, net,
                FieldName.VAT_RATE, rate,
                FieldName.VAT_AMOUNT, vat,
                FieldName.TOTAL_AMOUNT, total);
    }

    private static Map<FieldName, String> values(FieldExtraction.Extraction read) {
        Map<FieldName, String> values = new EnumMap<>(FieldName.class);
        read.fields().forEach((name, field) -> values.put(name, field.value()));
        return values;
    }
}
