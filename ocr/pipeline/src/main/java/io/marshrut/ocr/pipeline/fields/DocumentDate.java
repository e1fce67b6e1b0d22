package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.pipeline.language.Dates;
import io.marshrut.ocr.pipeline.language.DatesInWords;
import io.marshrut.ocr.pipeline.language.FoldedWords;
import io.marshrut.ocr.pipeline.language.LabelledRow;
import io.marshrut.ocr.pipeline.language.SpannedText;
import io.marshrut.ocr.pipeline.layout.Token;
import io.marshrut.ocr.pipeline.types.NumberSign;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The date of a document among words; dates of validity, payment and of what it refers to are others. */
final class DocumentDate {

    /** In folded letters, before the date: it belongs to something else. */
    private static final Pattern ANOTHERS = Pattern.compile(
            "(?<![а-я])(до|по|деиств[а-я]*|срок[а-я]*|оплат[а-я]*|договор[а-я]*|контракт[а-я]*|заказ[а-я]*|заявк[а-я]*|основани[а-я]*"
                    + "|исправлени[а-я]*|довереннос[а-я]*|приказ[а-я]*|постановлени[а-я]*|период|печат[а-я]*|распечатан[а-я]*"
                    + "|счет[а-я]*|рождени[а-я]*|платежн[а-я]*|приложени[а-я]*|редакци[а-я]*)(?![а-я])");

    private DocumentDate() {}

    /** Behind «от» where it stands there, else the first. */
    static Optional<Found> in(List<Token> tokens, int page) {
        int from = 0;
        while (from < tokens.size() && !FoldedWords.is(tokens.get(from), "от")) {
            from++;
        }
        return first(SpannedText.of(from < tokens.size() ? tokens.subList(from, tokens.size()) : tokens), page);
    }

    /** In a row below the title, unless its words say that the date is another one. */
    static Optional<Found> below(LabelledRow row) {
        SpannedText text = SpannedText.of(row.row().tokens());
        return Dates.find(text.text())
                .filter(hit -> !ANOTHERS.matcher(text.folded().substring(0, hit.start()))
                        .find())
                .map(hit -> found(text, hit, row.row().page()))
                .or(() -> spelledOut(text, row.row().page()));
    }

    /** Whether the row's words speak of another document, a term or a payment before its first number. */
    static boolean isAnothers(List<Token> row) {
        List<Token> before =
                row.stream().takeWhile(token -> !NumberSign.is(token)).toList();
        return ANOTHERS.matcher(SpannedText.of(before).folded()).find();
    }

    private static Optional<Found> first(SpannedText text, int page) {
        return Dates.find(text.text()).map(hit -> found(text, hit, page));
    }

    private static Optional<Found> spelledOut(SpannedText text, int page) {
        return DatesInWords.find(text.folded()).map(hit -> found(text, hit, page));
    }

    private static Found found(SpannedText text, Dates.Hit hit, int page) {
        return Found.exact(hit.date().toString(), page, text.words(hit.start(), hit.end()));
    }
}
