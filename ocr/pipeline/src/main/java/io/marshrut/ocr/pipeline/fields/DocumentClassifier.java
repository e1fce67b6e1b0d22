package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.DocumentType;
import io.marshrut.ocr.pipeline.language.FoldedWords;
import io.marshrut.ocr.pipeline.language.Label;
import io.marshrut.ocr.pipeline.language.LabelHit;
import io.marshrut.ocr.pipeline.layout.Token;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells the type by the title and by what such a document must also have. */
final class DocumentClassifier {

    private static final Set<Label> INVOICE_TITLES = EnumSet.of(Label.INVOICE_TITLE, Label.BARE_INVOICE_TITLE);
    private static final Set<Label> PAYMENT = EnumSet.of(Label.BIK, Label.ACCOUNT, Label.CORRESPONDENT_ACCOUNT);
    private static final Set<Label> TOTALS =
            EnumSet.of(Label.TOTAL, Label.TOTAL_DUE, Label.TOTAL_WITH_VAT, Label.NET, Label.COUNT);
    private static final Set<Label> SIDES =
            EnumSet.of(Label.SELLER, Label.BUYER, Label.SELLER_CODES, Label.BUYER_CODES);

    /** A title below that many rows is a mention. */
    private static final int ROWS_OF_A_HEAD = 30;

    private static final int MOST_TOKENS_OF_A_NUMBER = 12;

    private final List<LabelledRow> rows;

    DocumentClassifier(List<LabelledRow> rows) {
        this.rows = rows;
    }

    Classification classify() {
        return utd().or(this::invoice).orElseGet(() -> new Classification(DocumentType.OTHER, otherConfidence(), null));
    }

    /** The form's name stands in the left margin, one word under the other, beside the счёт-фактура's title. */
    private Optional<Classification> utd() {
        long words = head().stream()
                .flatMap(row -> row.labels().stream())
                .mapToLong(hit -> hit.label() == Label.UTD_TITLE ? 2 : hit.label() == Label.UTD_TITLE_WORD ? 1 : 0)
                .sum();
        boolean status = has(EnumSet.of(Label.STATUS));
        if (words < 2 && !(words == 1 && status)) {
            return Optional.empty();
        }
        double confidence = 0.7 + (words >= 2 ? 0.15 : 0) + (status ? 0.08 : 0) + (has(SIDES) ? 0.05 : 0);
        return title(EnumSet.of(Label.VAT_INVOICE_TITLE))
                .map(title -> new Classification(DocumentType.UTD, confidence, title));
    }

    private Optional<Classification> invoice() {
        return title(INVOICE_TITLES).flatMap(title -> {
            boolean payment = has(PAYMENT);
            boolean totals = has(TOTALS);
            double confidence = (title.hit().label() == Label.INVOICE_TITLE ? 0.7 : 0.6)
                    + (payment ? 0.15 : 0)
                    + (totals ? 0.08 : 0)
                    + (has(SIDES) ? 0.05 : 0);
            return payment || totals
                    ? Optional.of(new Classification(DocumentType.INVOICE, confidence, title))
                    : Optional.empty();
        });
    }

    /** The first row that a title opens and a number follows, here or (the счёт-договор's date) below. */
    private Optional<Title> title(Set<Label> titles) {
        for (int i = 0; i < head().size(); i++) {
            for (LabelHit hit : rows.get(i).labels()) {
                if (titles.contains(hit.label()) && (hit.opensCell() ? isNumbered(hit) : isDated(hit))) {
                    return Optional.of(new Title(i, hit));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isNumbered(LabelHit hit) {
        List<Token> rest = hit.rest();
        return rest.stream()
                        .limit(3)
                        .anyMatch(token -> token.isMark('№') || token.text().startsWith("N"))
                || rest.stream().limit(2).anyMatch(Token::isNumber);
    }

    /** «№ 42 от» leaves no doubt, even where a speck on the paper seems to be a word before the title. */
    private static boolean isDated(LabelHit hit) {
        List<Token> rest = hit.rest();
        return rest.stream().limit(3).anyMatch(token -> token.isMark('№'))
                && rest.stream().limit(MOST_TOKENS_OF_A_NUMBER).anyMatch(token -> FoldedWords.is(token, "от"));
    }

    private List<LabelledRow> head() {
        return rows.subList(0, Math.min(ROWS_OF_A_HEAD, rows.size()));
    }

    private boolean has(Set<Label> labels) {
        return rows.stream().anyMatch(row -> row.label(labels).isPresent());
    }

    /** A page full of an invoice's words but without its title may be one whose title cannot be read. */
    private double otherConfidence() {
        return 0.9 - (has(PAYMENT) ? 0.2 : 0) - (has(TOTALS) ? 0.1 : 0) - (has(SIDES) ? 0.1 : 0);
    }
}
