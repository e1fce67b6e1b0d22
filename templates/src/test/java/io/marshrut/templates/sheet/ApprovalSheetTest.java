package io.marshrut.templates.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.templates.DocumentRenderer;
import io.marshrut.templates.ReadPdf;
import io.marshrut.templates.VeraPdf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ApprovalSheetTest {

    private static final Locale RU = Locale.forLanguageTag("ru");
    private static final ApprovalSheet SHEET = new ApprovalSheet(new DocumentRenderer());

    /** Several tests look at the same sheet. */
    private static final Map<String, byte[]> RENDERED = new ConcurrentHashMap<>();

    static Stream<Arguments> sheets() {
        return Stream.of(RU, Locale.ENGLISH)
                .flatMap(language -> Stream.of(
                        Arguments.of("usual", language, Sheets.usual()),
                        Arguments.of("large", language, Sheets.large(3, 40)),
                        Arguments.of("hostile", language, HostileTexts.sheet())));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("sheets")
    void isPdfA2bWithEveryGlyph(String name, Locale language, SheetContents contents) throws IOException {
        byte[] pdf = atHand(name, language, contents);
        Files.write(Path.of("target", "sheet-" + name + "-" + language + ".pdf"), pdf);

        assertThat(VeraPdf.breachesOfPdfA2b(pdf)).isEmpty();
        assertThat(ReadPdf.of(pdf).missing()).isEmpty();
        assertThat(ReadPdf.of(pdf).strange()).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("sheets")
    void canBeFollowedByAScreenReader(String name, Locale language, SheetContents contents) {
        assertThat(VeraPdf.breachesOfPdfUa(atHand(name, language, contents))).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("sheets")
    void isTheSameBytesEachTime(String name, Locale language, SheetContents contents) {
        assertThat(rendered(contents, language)).isEqualTo(atHand(name, language, contents));
    }

    @Test
    void tellsWhoDecidedWhatAndWhy() {
        String words = ReadPdf.of(rendered(Sheets.usual(), RU)).words();

        assertThat(words)
                .contains("Лист согласования", "Договор поставки пиломатериалов и крепежа на 2026 год")
                .contains("№ ДП-СПБ01/2026-0042", "1 250 000,00 ₽", "АО «Северный лес»")
                .contains("Тур 1, версия 1", "Тур 2, версия 2", "09.03.2026 09:12 — 10.03.2026 11:12")
                .contains("1. Юридическая экспертиза · последовательно · обязательный этап")
                .contains("Петров Пётр Петрович", "Замещает: Сидорова М. В.", "Виза передана: Сидорова М. В.")
                .contains("Основание: юрист площадки по правилу 12", "На доработку", "Пункт 7.3 нужен взаимный.")
                .contains("Добавлен согласующим: Кузнецова О. И.", "Решение действует с тура 1")
                .contains("Петров Пётр Петрович, стр. 4", "Принято", "Отклонено")
                .contains("Простая электронная подпись", "Орлов Олег Олегович")
                .contains("Сформировано 13.03.2026 03:12, Иванова Анна Сергеевна");
    }

    @Test
    void speaksEnglish() {
        String words = ReadPdf.of(rendered(Sheets.usual(), Locale.ENGLISH)).words();

        assertThat(words)
                .contains("Approval sheet", "Round 2, version 2", "on behalf of Сидорова М. В.")
                .contains("9 Mar 2026 09:12", "Simple electronic signature", "Declined")
                .doesNotContain("Согласующий ");
    }

    @Test
    void showsWholeHashesAndItsOwn() {
        SheetContents contents = Sheets.usual();

        assertThat(ReadPdf.of(rendered(contents, RU)).letters())
                .contains(Sheets.FIRST_HASH, Sheets.SECOND_HASH, contents.hash());
    }

    @Test
    void numbersItsPagesAndRepeatsTheHeadsOfTables() {
        ReadPdf read = ReadPdf.of(rendered(Sheets.large(1, 40), RU));

        int pages = read.text().size();
        assertThat(pages).isGreaterThan(3);
        for (int page = 1; page <= pages; page++) {
            assertThat(read.text().get(page - 1).replaceAll(" +", " ")).contains("стр. " + page + " из " + pages);
        }
        assertThat(read.text().get(1)).contains("Все функции", "Согласующий", "Решение");
    }

    @Test
    void saysThatNoNumberWasGivenYet() {
        SheetContents contents = Sheets.told(text -> text.startsWith("ДП-") ? " " : text);

        assertThat(ReadPdf.of(rendered(contents, RU)).words()).contains("Номер не присвоен");
    }

    @Test
    void tellsItsTitleAndLanguageToTheReader() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(rendered(Sheets.usual(), RU))) {
            assertThat(pdf.getDocumentInformation().getTitle())
                    .isEqualTo("Лист согласования: Договор поставки пиломатериалов и крепежа на 2026 год");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("ru");
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
        }
    }

    @Test
    void falsyWordsAreStillComments() {
        SheetContents contents = Sheets.told(text -> text.startsWith("Предоплату лучше") ? "no" : text);

        assertThat(ReadPdf.of(rendered(contents, RU)).words()).contains("Согласовано с замечаниями no");
    }

    private static byte[] atHand(String name, Locale language, SheetContents contents) {
        return RENDERED.computeIfAbsent(name + language, any -> rendered(contents, language));
    }

    static byte[] rendered(SheetContents contents, Locale language) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            SHEET.render(contents, language, pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }
}
