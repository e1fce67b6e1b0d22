package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.DocumentLine;
import io.marshrut.ocr.model.Word;
import io.marshrut.ocr.pipeline.language.Decimals;
import io.marshrut.ocr.pipeline.language.Label;
import io.marshrut.ocr.pipeline.language.LabelFinder;
import io.marshrut.ocr.pipeline.language.LetterCase;
import io.marshrut.ocr.pipeline.language.LookAlikes;
import io.marshrut.ocr.pipeline.language.OkeiCodes;
import io.marshrut.ocr.pipeline.language.Units;
import io.marshrut.ocr.pipeline.layout.Row;
import io.marshrut.ocr.pipeline.tables.ColumnRole;
import io.marshrut.ocr.pipeline.tables.TableItem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Items of the table as lines of the document; a cell that cannot be read is left out. */
final class LineReader {

    private static final String NOTHING = "0.00";

    private final boolean recognised;

    LineReader(boolean recognised) {
        this.recognised = recognised;
    }

    List<DocumentLine> read(List<TableItem> items) {
        return items.stream().map(this::line).toList();
    }

    private DocumentLine line(TableItem item) {
        LineSums sums = LineSums.of(item, recognised);
        return new DocumentLine(
                text(item, ColumnRole.NAME), unit(item), sums.quantity(), sums.price(), sums.amount(), vat(item));
    }

    private String text(TableItem item, ColumnRole role) {
        List<Word> words = recognised ? LetterCase.restored(item.words(role)) : item.words(role);
        StringBuilder text = new StringBuilder();
        for (Word word : words) {
            text.append(text.isEmpty() ? "" : " ").append(recognised ? LookAlikes.cyrillic(word.text()) : word.text());
        }
        String trimmed = text.toString().replaceAll("^[|\\[\\]\\s]+|[|\\[\\]\\s]+$", "");
        return trimmed.chars().anyMatch(Character::isLetterOrDigit) ? trimmed : null;
    }

    /** A unit that cannot be read, or is lost as single letters are, is told by its code beside it. */
    private String unit(TableItem item) {
        String unit = text(item, ColumnRole.UNIT);
        if (!recognised) {
            return unit;
        }
        return Optional.ofNullable(unit)
                .flatMap(Units::known)
                .or(() -> OkeiCodes.unit(item.text(ColumnRole.UNIT_CODE)))
                .orElse(unit);
    }

    private static boolean isFree(TableItem item, List<Word> words) {
        return !words.isEmpty()
                && LabelFinder.in(Row.of(item.page(), words)).stream().anyMatch(hit -> hit.label() == Label.NO_VAT);
    }

    private static String vat(TableItem item) {
        List<Word> words = item.words(ColumnRole.VAT);
        if (words.stream().noneMatch(word -> word.text().chars().anyMatch(Character::isLetterOrDigit))) {
            return isFree(item, item.words(ColumnRole.RATE)) ? NOTHING : null;
        }
        if (isFree(item, words)) {
            return NOTHING;
        }
        return Decimals.money(item.text(ColumnRole.VAT))
                .map(BigDecimal::toPlainString)
                .orElse(null);
    }
}
