package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.DocumentLine;
import io.marshrut.ocr.model.Word;
import io.marshrut.ocr.pipeline.language.LetterCase;
import io.marshrut.ocr.pipeline.language.LookAlikes;
import io.marshrut.ocr.pipeline.language.OkeiCodes;
import io.marshrut.ocr.pipeline.language.Units;
import io.marshrut.ocr.pipeline.tables.ColumnRole;
import io.marshrut.ocr.pipeline.tables.TableItem;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Items of the table as lines of the document; a cell that cannot be read is left out. */
final class LineReader {

    /** «шт 796», «796 шт» in one cell. */
    private static final Pattern CODE_BESIDE = Pattern.compile("(?<!\\d)\\d{3}(?!\\d)[ ,/]*|[ ,/(]+\\d{3}\\)?$");

    private final boolean recognised;

    LineReader(boolean recognised) {
        this.recognised = recognised;
    }

    List<DocumentLine> read(List<TableItem> items) {
        boolean multiplies = LineSums.multiply(items);
        return items.stream().map(item -> line(item, multiplies)).toList();
    }

    private DocumentLine line(TableItem item, boolean multiplies) {
        LineSums sums = recognised ? LineSums.recognised(item, multiplies) : LineSums.of(item);
        return new DocumentLine(
                text(item, ColumnRole.NAME), unit(item), sums.quantity(), sums.price(), sums.amount(), sums.vat());
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

    /** A unit that cannot be read, or is lost as single letters are, is told by its code (ОКЕИ) beside it. */
    private String unit(TableItem item) {
        String unit = text(item, ColumnRole.UNIT);
        Optional<String> known = Optional.ofNullable(unit)
                .map(read -> CODE_BESIDE.matcher(read).replaceAll(""))
                .flatMap(Units::known);
        return recognised
                ? known.or(() -> OkeiCodes.unit(item.text(ColumnRole.UNIT_CODE)))
                        .orElse(unit)
                : known.orElseGet(() -> unit == null ? null : unit.replaceAll("(?<=^\\p{L}{2,6})\\.$", ""));
    }
}
