package io.marshrut.primarydocuments;

import io.marshrut.ocr.model.DocumentLine;
import io.marshrut.ocr.model.ValueKind;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Brings the table's rows, as a person typed them, into the form of {@link DocumentLine}. */
class VerifiedLines {

    /** More rows than any form of the field has; whoever sends more, sends something else. */
    private static final int MAX_LINES = 5_000;

    private static final DocumentLine EMPTY = new DocumentLine(null, null, null, null, null, null);

    private final List<FieldError> errors = new ArrayList<>();

    private VerifiedLines() {}

    /** @throws Problem 422 with an error for each cell whose value has the wrong form */
    static List<DocumentLine> of(List<DocumentLine> given) {
        if (given.size() > MAX_LINES) {
            throw Problem.invalid(List.of(FieldError.of("lines", "too_many_lines")));
        }
        VerifiedLines verified = new VerifiedLines();
        List<DocumentLine> lines = new ArrayList<>();
        for (int index = 0; index < given.size(); index++) {
            DocumentLine line = given.get(index);
            lines.add(verified.line("lines[" + index + "].", line == null ? EMPTY : line));
        }
        if (!verified.errors.isEmpty()) {
            throw Problem.invalid(verified.errors);
        }
        return lines;
    }

    private DocumentLine line(String path, DocumentLine given) {
        return new DocumentLine(
                value(path + "name", given.name(), "kind_text", VerifiedLines::text),
                value(path + "unit", given.unit(), "kind_text", VerifiedLines::text),
                value(path + "quantity", given.quantity(), "kind_number", VerifiedLines::decimal),
                value(path + "price", given.price(), "kind_number", VerifiedLines::decimal),
                value(path + "amount", given.amount(), "kind_money", VerifiedLines::money),
                value(path + "vat", given.vat(), "kind_money", VerifiedLines::money));
    }

    private String value(String path, String given, String error, UnaryOperator<String> form) {
        if (given == null || given.isBlank()) {
            return null;
        }
        try {
            return form.apply(given.strip());
        } catch (IllegalArgumentException e) {
            errors.add(FieldError.of(path, error));
            return null;
        }
    }

    private static String text(String value) {
        return VerifiedFields.normalised(ValueKind.TEXT, value);
    }

    private static String money(String value) {
        return VerifiedFields.normalised(ValueKind.MONEY, value);
    }

    private static String decimal(String value) {
        String plain = value.replaceAll("[\\s\u00a0\u202f]", "").replace(',', '.');
        if (!plain.matches("-?\\d{1,15}(\\.\\d{1,12})?")) {
            throw new IllegalArgumentException("not a number");
        }
        return new BigDecimal(plain).toPlainString();
    }
}
