package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.Check;
import io.marshrut.ocr.model.DocumentType;
import io.marshrut.ocr.model.PageChecks;
import io.marshrut.ocr.pipeline.language.WrittenSum;
import io.marshrut.ocr.pipeline.language.WrittenSums;
import io.marshrut.ocr.pipeline.layout.PageLayout;
import io.marshrut.ocr.pipeline.layout.Row;
import io.marshrut.ocr.pipeline.layout.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sums in words of a document, and which of them are its total's. */
final class TotalInWords {

    /** Documents with one total, below their table; a contract or a letter writes out penalties and payments as well. */
    private static final Set<DocumentType> ONE_TOTAL = EnumSet.of(
            DocumentType.INVOICE,
            DocumentType.VAT_INVOICE,
            DocumentType.UTD,
            DocumentType.WAYBILL,
            DocumentType.ACCEPTANCE_ACT);

    private final List<WrittenSum> sums;
    private final boolean oneTotal;

    private TotalInWords(List<WrittenSum> sums, boolean oneTotal) {
        this.sums = sums;
        this.oneTotal = oneTotal;
    }

    static TotalInWords in(Witnesses witnesses) {
        List<WrittenSum> sums = new ArrayList<>();
        for (PageLayout page : witnesses.pages()) {
            List<Token> tokens = new ArrayList<>();
            for (Row row : page.rows()) {
                tokens.addAll(row.tokens());
            }
            WrittenSums.in(tokens).stream().filter(sum -> !isOfVat(sum)).forEach(sums::add);
        }
        return new TotalInWords(sums, ONE_TOTAL.contains(witnesses.type()));
    }

    private static boolean isOfVat(WrittenSum sum) {
        return sum.lead().contains("ндс")
                        && !sum.lead().contains("без")
                        && !sum.lead().contains("с ндс")
                || sum.lead().contains("налог");
    }

    /** Those that must be the total: none where it is not plain that there is only one sum to write out. */
    List<WrittenSum> binding() {
        long different = sums.stream().map(WrittenSum::amount).distinct().count();
        return oneTotal && different == 1 ? sums : List.of();
    }

    /** One check: that a sum in words is the total, or that the only one is not. */
    Optional<Check> check(Optional<String> total) {
        Optional<WrittenSum> agreeing = total.map(BigDecimal::new)
                .flatMap(figures ->
                        sums.stream().filter(sum -> sum.agrees(figures)).findFirst());
        return total.flatMap(figures -> agreeing.or(() -> binding().stream().findFirst())
                .map(sum -> PageChecks.totalInWords(text(sum), figures)));
    }

    private static String text(WrittenSum sum) {
        return sum.isComplete() ? sum.amount().toPlainString() : String.valueOf(sum.roubles());
    }
}
