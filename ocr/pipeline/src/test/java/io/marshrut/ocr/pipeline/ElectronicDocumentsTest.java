package io.marshrut.ocr.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.ocr.drawing.TransferFiles;
import io.marshrut.ocr.model.DocumentLine;
import io.marshrut.ocr.model.DocumentType;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.RecognisedField;
import io.marshrut.ocr.model.Unreadable;
import io.marshrut.ocr.model.UnreadableReason;
import io.marshrut.ocr.model.Word;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The tax service's files: what they state is taken as it stands, and can be looked at. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ElectronicDocumentsTest {

    private Desk desk;

    @BeforeAll
    void open() {
        desk = new Desk();
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void takesATransferDocumentAsItStands() {
        Reading reading = desk.read(TransferFiles.version501("СЧФДОП"));

        assertThat(reading.result().documentType()).isEqualTo(DocumentType.UTD);
        assertThat(reading.result().typeConfidence()).isEqualTo(1);
        assertThat(reading.values())
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry(FieldName.NUMBER, "УТ-415/2"),
                        Map.entry(FieldName.DATE, "2025-03-05"),
                        Map.entry(FieldName.SELLER_NAME, "Общество с ограниченной ответственностью \"Ромашка\""),
                        Map.entry(FieldName.SELLER_INN, "7707083893"),
                        Map.entry(FieldName.SELLER_KPP, "773601001"),
                        Map.entry(FieldName.BUYER_NAME, "ИП Петрова Анна Ильинична"),
                        Map.entry(FieldName.BUYER_INN, "500100732259"),
                        Map.entry(FieldName.BANK_BIK, "044525225"),
                        Map.entry(FieldName.BANK_ACCOUNT, "40702810938000000015"),
                        Map.entry(FieldName.NET_AMOUNT, "1755.00"),
                        Map.entry(FieldName.VAT_RATE, "20"),
                        Map.entry(FieldName.VAT_AMOUNT, "351.00"),
                        Map.entry(FieldName.TOTAL_AMOUNT, "2106.00"),
                        Map.entry(FieldName.CURRENCY, "RUB"),
                        Map.entry(FieldName.BASIS, "Договор № 12-П от 10.01.2025")));
        assertThat(reading.result().lines())
                .containsExactly(
                        new DocumentLine("Саморез 3,5х35 жёлтый", "шт", "1000", "0.755", "755.00", "151.00"),
                        new DocumentLine("Брус <100х100>", "м3", "2.5", "400", "1000.00", "200.00"));
    }

    @Test
    void needsNobodysLookWhereEverythingFits() {
        Reading reading = desk.read(TransferFiles.version503("СЧФДОП"));

        assertThat(reading.failedChecks()).isEmpty();
        assertThat(reading.result().fields().values())
                .allMatch(field -> field.confidence() == 1 && !field.needsReview());
        assertThat(reading.result().field(FieldName.VAT_RATE))
                .as("rows at different rates")
                .isEmpty();
        assertThat(reading.values())
                .containsEntry(FieldName.TOTAL_AMOUNT, "476.37")
                .containsEntry(FieldName.BASIS, "Договор поставки № 5 от 11.01.2026");
    }

    @Test
    void tellsWhatTheFileIsMeantFor() {
        assertThat(desk.read(TransferFiles.version501("СЧФ")).result().documentType())
                .isEqualTo(DocumentType.VAT_INVOICE);
        Reading transfer = desk.read(TransferFiles.version503("ДОП"));
        assertThat(transfer.result().documentType()).isEqualTo(DocumentType.UTD);
        assertThat(transfer.text()).contains("статус: 2");
    }

    @Test
    void showsPagesOnWhichEachValueHasItsPlace() {
        Reading reading = desk.read(TransferFiles.version501("СЧФДОП"));

        assertThat(reading.text()).contains("УТ-415/2", "Саморез", "Товары переданы", "Иванов Пётр");
        reading.result()
                .fields()
                .forEach((name, field) ->
                        assertThat(shown(reading, field)).as(name.key()).contains(firstWord(name, field)));
    }

    @Test
    void takesADocumentOfManyPagesWhole() {
        Reading reading = desk.read(TransferFiles.withoutVat(300));

        assertThat(reading.result().lines()).hasSize(300);
        assertThat(reading.result().pages()).hasSizeGreaterThan(5);
        assertThat(reading.values())
                .containsEntry(FieldName.VAT_RATE, FieldName.NO_VAT)
                .containsEntry(FieldName.VAT_AMOUNT, "0.00")
                .containsEntry(FieldName.TOTAL_AMOUNT, "3000.00");
        assertThat(reading.field(FieldName.TOTAL_AMOUNT).page())
                .isEqualTo(reading.result().pages().size());
    }

    @Test
    void readsUtf8Too() {
        assertThat(desk.read(TransferFiles.inUtf8(TransferFiles.version503("СЧФ")))
                        .values())
                .containsEntry(FieldName.SELLER_NAME, "АО «Лесопилка»");
    }

    @Test
    void leavesContradictionsToAPerson() {
        String contradictory = new String(TransferFiles.version501("СЧФДОП"), TransferFiles.WINDOWS_1251)
                .replace("СтТовУчНалВсего=\"2106.00\"", "СтТовУчНалВсего=\"2160.00\"");

        Reading reading = desk.read(contradictory.getBytes(TransferFiles.WINDOWS_1251));

        assertThat(reading.failedChecks()).contains("net_plus_vat_equals_total", "total_equals_lines_plus_vat");
        assertThat(reading.field(FieldName.TOTAL_AMOUNT).value()).isEqualTo("2160.00");
        assertThat(reading.field(FieldName.TOTAL_AMOUNT).needsReview()).isTrue();
        assertThat(reading.field(FieldName.NUMBER).needsReview()).isFalse();
    }

    @Test
    void leavesOutWhatIsNoValue() {
        String odd = new String(TransferFiles.version501("СЧФДОП"), TransferFiles.WINDOWS_1251)
                .replace("ДатаСчФ=\"05.03.2025\"", "ДатаСчФ=\"31.02.2025\"")
                .replace("СтТовУчНалВсего=\"2106.00\"", "СтТовУчНалВсего=\"2 106\"");

        assertThat(desk.read(odd.getBytes(TransferFiles.WINDOWS_1251)).values())
                .doesNotContainKeys(FieldName.DATE, FieldName.TOTAL_AMOUNT);
    }

    @Test
    void namesTheFormThatItDoesNotRead() {
        assertThat(why(TransferFiles.text("5.99", "СЧФДОП", "").getBytes(TransferFiles.WINDOWS_1251)))
                .isEqualTo(new Unreadable(UnreadableReason.UNSUPPORTED_TYPE, "XML ON_NSCHFDOPPR 5.99 СЧФДОП"));
        String buyers = TransferFiles.text("5.01", "СЧФДОП", "")
                .replace("ON_NSCHFDOPPR", "ON_NSCHFDOPPOK")
                .replace("1115131", "1115132");
        assertThat(why(buyers.getBytes(TransferFiles.WINDOWS_1251)))
                .isEqualTo(new Unreadable(UnreadableReason.UNSUPPORTED_TYPE, "XML ON_NSCHFDOPPOK 5.01 СЧФДОП"));
        assertThat(why("<?xml version=\"1.0\"?><a><b/></a>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Unreadable(UnreadableReason.UNSUPPORTED_TYPE, "application/xml"));
    }

    @Test
    void refusesWhatIsBrokenOrMeansHarm() {
        byte[] whole = TransferFiles.version501("СЧФ");
        assertThat(why(java.util.Arrays.copyOf(whole, whole.length / 2)).reason())
                .isEqualTo(UnreadableReason.CORRUPT);
        String theft =
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Файл>&x;</Файл>";
        assertThat(why(theft.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Unreadable(UnreadableReason.CORRUPT, "DOCTYPE"));
        StringBuilder bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY e0 \"ha\">");
        for (int i = 1; i < 40; i++) {
            bomb.append("<!ENTITY e%d \"&e%d;&e%d;\">".formatted(i, i - 1, i - 1));
        }
        bomb.append("]><Файл>&e39;</Файл>");
        assertThat(why(bomb.toString().getBytes(StandardCharsets.UTF_8)).reason())
                .isEqualTo(UnreadableReason.CORRUPT);
        byte[] deep = ("<?xml version=\"1.0\"?>" + "<a>".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
        assertThat(why(deep).reason()).isEqualTo(UnreadableReason.TOO_LARGE);
    }

    private Unreadable why(byte[] file) {
        Reading reading = desk.read(file);
        assertThat(reading.result().isReadable()).isFalse();
        assertThat(reading.objects()).isEmpty();
        return reading.result().unreadable();
    }

    private static String shown(Reading reading, RecognisedField field) {
        StringBuilder text = new StringBuilder();
        for (Word word : reading.words(field.page())) {
            if (field.box().contains(word.box())) {
                text.append(word.text()).append(' ');
            }
        }
        return text.toString();
    }

    private static String firstWord(FieldName name, RecognisedField field) {
        return switch (name) {
            case DATE -> "05.03.2025";
            case VAT_RATE -> "20%";
            default -> field.value().split(" ")[0];
        };
    }
}
