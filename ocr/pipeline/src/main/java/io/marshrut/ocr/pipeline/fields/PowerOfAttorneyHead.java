package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.pipeline.language.Dates;
import io.marshrut.ocr.pipeline.language.LabelledRow;
import io.marshrut.ocr.pipeline.language.SpannedText;
import io.marshrut.ocr.pipeline.types.Paper;
import io.marshrut.ocr.pipeline.types.Title;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Number, date of issue and basis of a power of attorney; it is valid until another date. */
final class PowerOfAttorneyHead {

    private static final Pattern ISSUED = Pattern.compile("(?<![а-я])дата (выдачи|составления|совершения)");
    private static final Pattern FETCHED_BY = Pattern.compile(
            "(?<![а-я])(?:материальных ценностеи|материальных|товарно-материальных ценностеи|тмц|ценностеи|товара?|продукции)(?: по(?: документу:?)?)?"
                    + "\\s+((?:счет|договор|накладн|наряд|заказ|заявк|спецификаци)[а-я-]*(?:\\s[а-я-]+){0,4}\\s*№\\s*[\\p{L}\\d][\\p{L}\\d/\\-–.]*)");
    private static final int ROWS_UNDER_THE_TITLE = 8;

    private final Paper paper;
    private final Title title;

    PowerOfAttorneyHead(Paper paper, Title title) {
        this.paper = paper;
        this.title = title;
    }

    Optional<Found> number() {
        return new TitleReader(paper, title).number();
    }

    /** Behind «Дата выдачи»; else beside or under the title. */
    Optional<Found> date() {
        return issued().or(() -> new TitleReader(paper, title).date()).or(this::underTheTitle);
    }

    private Optional<Found> issued() {
        for (LabelledRow row : paper.rows()) {
            SpannedText text = SpannedText.of(row.row().tokens());
            Matcher label = ISSUED.matcher(text.folded());
            if (label.find()) {
                int from = label.end();
                Optional<Dates.Hit> date = Dates.find(text.text().substring(from));
                if (date.isPresent()) {
                    return date.map(hit -> Found.exact(
                            hit.date().toString(), row.row().page(), text.words(from + hit.start(), from + hit.end())));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Found> underTheTitle() {
        int from = title == null ? 0 : title.rowIndex();
        List<LabelledRow> rows = paper.rows();
        return rows.subList(from, Math.min(rows.size(), from + ROWS_UNDER_THE_TITLE)).stream()
                .flatMap(row -> DocumentDate.below(row).stream())
                .findFirst();
    }

    Optional<Found> basis() {
        return Citation.first(new Passage(TextLine.of(paper.pages())), FETCHED_BY);
    }
}
