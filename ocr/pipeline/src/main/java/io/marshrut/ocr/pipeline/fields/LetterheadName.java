package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.pipeline.language.Label;
import io.marshrut.ocr.pipeline.language.LabelledRow;
import io.marshrut.ocr.pipeline.layout.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The seller's name where no label names it: the first row above the title that begins with a legal form. */
final class LetterheadName {

    private static final Set<Label> OF_A_BANK =
            Set.of(Label.BENEFICIARY_BANK, Label.ACCOUNT, Label.CORRESPONDENT_ACCOUNT, Label.BIK);

    private LetterheadName() {}

    static Optional<Found> above(List<LabelledRow> rows, int titleRow, boolean recognised) {
        return rows.subList(0, titleRow).stream()
                .filter(row -> row.label(OF_A_BANK).isEmpty() && !namesABank(row))
                .filter(row -> LegalForm.isOne(row.row().tokens().get(0).text()))
                .flatMap(row -> SideName.in(zone(row), recognised).stream())
                .findFirst();
    }

    private static SideZone zone(LabelledRow row) {
        return new SideZone(Label.SELLER, row.row().page(), List.of(row.row().tokens()));
    }

    private static boolean namesABank(LabelledRow row) {
        return row.row().tokens().stream()
                .map(Token::text)
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains("банк"));
    }
}
