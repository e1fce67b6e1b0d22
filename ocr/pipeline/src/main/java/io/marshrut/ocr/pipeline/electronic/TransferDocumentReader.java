package io.marshrut.ocr.pipeline.electronic;

import io.marshrut.ocr.model.DocumentLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the seller's file; names of elements differ a little between its versions, their meaning does not. */
final class TransferDocumentReader {

    private final TransferForm form;
    private final XmlElement document;
    private final XmlElement head;
    private final XmlElement totals;

    TransferDocumentReader(TransferForm form, XmlElement file) {
        this.form = form;
        this.document = file.child("Документ");
        this.head = document.child("СвСчФакт");
        this.totals = document.child("ТаблСчФакт").child("ВсегоОпл");
    }

    TransferDocument read() {
        XmlElement money = head.child("ДенИзм");
        String currency = money.exists() ? money.attribute("КодОКВ") : head.attribute("КодОКВ");
        return new TransferDocument(
                form,
                head.attribute("НомерДок", "НомерСчФ"),
                Stated.date(head.attribute("ДатаДок", "ДатаСчФ")),
                correction(),
                TraderReader.read(head.child("СвПрод")),
                TraderReader.read(head.child("СвПокуп")),
                Stated.currency(currency),
                basis(),
                document.child("ТаблСчФакт").children("СведТов").map(this::item).toList(),
                Stated.money(totals.attribute("СтТовБезНДСВсего")),
                vat(totals.child("СумНалВсего")),
                Stated.money(totals.attribute("СтТовУчНалВсего")),
                notes());
    }

    private TransferItem item(XmlElement row) {
        String amount = Stated.money(row.attribute("СтТовБезНДС"));
        DocumentLine line = new DocumentLine(
                row.attribute("НаимТов"),
                first(row.attribute("НаимЕдИзм"), row.child("ДопСведТов").attribute("НаимЕдИзм")),
                Stated.number(row.attribute("КолТов")),
                Stated.number(row.attribute("ЦенаТов")),
                amount,
                vat(row.child("СумНал")));
        return new TransferItem(line, Stated.rate(row.attribute("НалСт")), Stated.money(row.attribute("СтТовУчНал")));
    }

    /** An amount, or the words that there is none. */
    private static String vat(XmlElement tax) {
        return tax.child("БезНДС").exists()
                ? "0.00"
                : Stated.money(blankAsNull(tax.child("СумНал").text()));
    }

    private String correction() {
        XmlElement correction = head.child("ИспрДок", "ИспрСчФ");
        return joined(
                " от ", correction.attribute("НомИспр", "НомИспрСчФ"), correction.attribute("ДатаИспр", "ДатаИспрСчФ"));
    }

    private String basis() {
        return blankAsNull(document.child("СвПродПер")
                .child("СвПер")
                .children("ОснПер")
                .map(TransferDocumentReader::basis)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; ")));
    }

    /** Sellers that must fill the name in write that there is none. */
    private static String basis(XmlElement told) {
        String name = told.attribute("РеквНаимДок", "НаимОсн");
        if (name == null || name.toLowerCase(java.util.Locale.ROOT).startsWith("отсутств")) {
            return null;
        }
        String number = told.attribute("РеквНомерДок", "НомОсн");
        String date = told.attribute("РеквДатаДок", "ДатаОсн");
        return name + (number == null ? "" : " № " + number) + (date == null ? "" : " от " + date);
    }

    private List<TransferDocument.Note> notes() {
        List<TransferDocument.Note> notes = new ArrayList<>();
        note(notes, "Исправление №", correction());
        head.children("ГрузОт").forEach(from -> note(notes, "Грузоотправитель", consignor(from)));
        head.children("ГрузПолуч").forEach(to -> note(notes, "Грузополучатель", place(TraderReader.read(to))));
        head.children("СвПРД")
                .forEach(paid -> note(
                        notes,
                        "К платежно-расчетному документу №",
                        joined(" от ", paid.attribute("НомерПРД"), paid.attribute("ДатаПРД"))));
        head.children("ДокПодтвОтгр")
                .forEach(shipped -> note(
                        notes,
                        "Документ об отгрузке №",
                        joined(" от ", shipped.attribute("НомДокОтгр"), shipped.attribute("ДатаДокОтгр"))));
        head.children("ДокПодтвОтгрНом")
                .forEach(shipped -> note(
                        notes,
                        "Документ об отгрузке №",
                        joined(" от ", shipped.attribute("РеквНомерДок"), shipped.attribute("РеквДатаДок"))));
        XmlElement transfer = document.child("СвПродПер").child("СвПер");
        note(notes, "Содержание операции", transfer.attribute("СодОпер"));
        note(notes, "Дата передачи", transfer.attribute("ДатаПер"));
        document.children("Подписант").forEach(signer -> note(notes, "Подписал", signer(signer)));
        return notes;
    }

    private static String consignor(XmlElement from) {
        String same = blankAsNull(from.child("ОнЖе").text());
        return same == null ? place(TraderReader.read(from.child("ГрузОтпр"))) : same;
    }

    private static String place(Trader trader) {
        return joined(", ", trader.name(), trader.address());
    }

    /** The name stands in the signer's own element or in that of what they sign for. */
    private static String signer(XmlElement signer) {
        return Stream.concat(Stream.of(signer), signer.children().stream())
                .map(element -> blankAsNull(TraderReader.fullName(element.child("ФИО"))))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static void note(List<TransferDocument.Note> notes, String label, String text) {
        if (text != null) {
            notes.add(new TransferDocument.Note(label, text));
        }
    }

    private static String joined(String between, String... parts) {
        return blankAsNull(Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(between)));
    }

    private static String first(String... values) {
        return Stream.of(values).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static String blankAsNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
