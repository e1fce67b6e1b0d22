package io.marshrut.ocr.pipeline.electronic;

import io.marshrut.ocr.model.DocumentType;
import io.marshrut.ocr.model.UnreadableReason;
import io.marshrut.ocr.pipeline.input.UnreadableException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The seller's file of a счёт-фактура and a transfer document (файл обмена продавца), as the tax service lays it down:
 * versions 5.01 of orders ММВ-7-15/155@ (24.03.2016) and ММВ-7-15/820@ (19.12.2018), 5.02 and 5.03 of order
 * ЕД-7-26/970@ (19.12.2023).
 *
 * @param id the file's name for itself (ИдФайл)
 */
record TransferForm(String id, String version, DocumentType type, String status) {

    private static final String ROOT = "Файл";
    private static final Set<String> KINDS = Set.of("ON_NSCHFDOPPR", "ON_SCHFDOPPR");
    private static final Set<String> CODES = Set.of("1115131", "1115125");
    private static final Set<String> VERSIONS = Set.of("5.01", "5.02", "5.03");

    /** What the file is meant for (Функция), with the status of an УПД that is the same (letter ММВ-20-3/96@). */
    private record Function(DocumentType type, String status) {}

    private static final Map<String, Function> FUNCTIONS = Map.of(
            "СЧФ", new Function(DocumentType.VAT_INVOICE, ""),
            "СЧФДОП", new Function(DocumentType.UTD, "1"),
            "ДОП", new Function(DocumentType.UTD, "2"));

    /** Nothing where the file is of no such form; its readers' forms, corrections and acts are other ones. */
    static Optional<TransferForm> of(XmlElement file) throws UnreadableException {
        if (!file.name().equals(ROOT)) {
            return Optional.empty();
        }
        XmlElement document = file.child("Документ");
        String id = told(file.attribute("ИдФайл"));
        String version = told(file.attribute("ВерсФорм"));
        String kind = id.replaceAll("^([A-Z]+_[A-Z]+).*", "$1");
        boolean known = CODES.contains(told(document.attribute("КНД"))) || KINDS.contains(kind);
        Function function = FUNCTIONS.get(told(document.attribute("Функция")));
        if (!known || !VERSIONS.contains(version) || function == null) {
            String what = "XML %s %s %s".formatted(kind, version, told(document.attribute("Функция", "КНД")));
            throw new UnreadableException(UnreadableReason.UNSUPPORTED_TYPE, shortened(what));
        }
        return Optional.of(new TransferForm(id, version, function.type(), function.status()));
    }

    private static String told(String value) {
        return value == null ? "" : value;
    }

    private static String shortened(String what) {
        String plain = what.replaceAll("\\s+", " ").strip();
        return plain.substring(0, Math.min(plain.length(), 80));
    }
}
