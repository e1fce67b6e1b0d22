package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.VatRates;
import io.marshrut.ocr.pipeline.types.Paper;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The price that a text states: «Общая стоимость работ составляет 120 000,00 руб., в том числе НДС 20 % …». */
final class ProseSums {

    /** In folded letters, within the sentence before the sum. */
    private static final Pattern WHOLE = Pattern.compile(
            "(?:обща[яи]|общеи|общую|полна[яи]|итогова[яи]|всего)[^.;]{0,40}(?:стоимост|цен|сумм)|(?:цен[аыу]|стоимост[ьи]|сумм[аыу])\\s+"
                    + "(?:настоящего\\s+)?(?:договор|контракт|соглашени)");

    private static final Pattern PRICE =
            Pattern.compile("стоимост|(?<![а-я])(?:цен[аыуо]|плат[аыу](?![а-я]))|сумм[аыуо]|вознаграждени|всего|итого");
    private static final Pattern ANOTHERS = Pattern.compile(
            "(?<![а-я])(пен[июея]|неустоик|штраф|аванс|предоплат|предварительн|уставн|обеспечени|лимит|не более|не менее"
                    + "|не превыша|свыше|задолженност|за кажд|за единицу|за один|остаток|остав|ежемесячн|в месяц|в день|гарантийн|задат|залог"
                    + "|первы[ийе]|втор(?:ои|ая)|этап|в том числе|ндс|налог)");
    /** «на сумму до 5 000,00 руб.» */
    private static final Pattern LIMIT = Pattern.compile("(?<![а-я])(?:до|от|свыше)\\s*$");
    /** A clause begins: «2.1. Стоимость». */
    private static final Pattern CLAUSE = Pattern.compile("(?<![\\d.])\\d{1,2}(?:\\.\\d{1,2})+\\.? (?=\\p{Lu})");

    private static final Pattern NO_VAT =
            Pattern.compile("ндс не облага|без ндс|без налога|не облагается ндс|ндс не предусмотрен|ндс не начисл");
    private static final Pattern VAT =
            Pattern.compile("(?:в том числе|в т\\.? ?ч\\.?|включая|в тч|кроме того)[^.;]{0,24}ндс"
                    + "|ндс[^.;]{0,12}(?:в том числе|в т\\.? ?ч\\.?)");
    private static final int BEFORE = 160;
    private static final int BEHIND = 260;

    private final Passage text;
    private final List<ProseAmount> amounts;

    private ProseSums(Passage text) {
        this.text = text;
        this.amounts = ProseAmount.in(text);
    }

    static ProseSums in(Paper paper, int titleRow) {
        return new ProseSums(new Passage(
                TextLine.of(paper.pages(), paper.rows().get(titleRow).row())));
    }

    /** Nothing where the text names no price, or several without saying which is the whole. */
    Totals totals() {
        Optional<ProseAmount> total = amounts.stream()
                .filter(amount -> rank(amount) > 0)
                .max(Comparator.comparingInt(this::rank)
                        .thenComparing(
                                Comparator.comparingInt(ProseAmount::start).reversed()));
        if (total.isEmpty()) {
            return Totals.NONE;
        }
        int rank = rank(total.get());
        boolean several = amounts.stream()
                .filter(amount -> rank(amount) == rank)
                .anyMatch(amount -> !amount.value().equals(total.get().value()));
        if (several && rank < 3) {
            return Totals.NONE;
        }
        Found found = total.get().found(text);
        return vat(total.get(), several ? found.asContradicted() : found);
    }

    /** 3 the whole price, 2 a price, 0 none of them. */
    private int rank(ProseAmount amount) {
        String before = sentenceBefore(amount.start());
        if (ANOTHERS.matcher(before).find() || LIMIT.matcher(before).find()) {
            return 0;
        }
        if (WHOLE.matcher(before).find()) {
            return 3;
        }
        return PRICE.matcher(before).find() ? 2 : 0;
    }

    private String sentenceBefore(int at) {
        int from = Math.max(0, at - BEFORE);
        Matcher clause = CLAUSE.matcher(text.text().substring(from, at));
        while (clause.find()) {
            from = Math.max(from, Math.max(0, at - BEFORE) + clause.end());
        }
        String before = text.folded().substring(from, at);
        int stop = Math.max(before.lastIndexOf(". "), before.lastIndexOf("; "));
        // a clause's number ends with a full stop, too: «3.1. Цена»
        return stop >= 0 && !before.substring(0, stop).matches(".*\\d$") ? before.substring(stop) : before;
    }

    private Totals vat(ProseAmount total, Found found) {
        int from = total.end();
        int to = Math.min(text.text().length(), from + BEHIND);
        String behind = text.folded().substring(from, to);
        Matcher none = NO_VAT.matcher(behind);
        Matcher included = VAT.matcher(behind);
        boolean has = included.find();
        if (none.find() && (!has || none.start() < included.start() + 12)) {
            Found noVat = text.exact(FieldName.NO_VAT, from + none.start(), from + none.end());
            // without VAT the price is net and gross at once, as «Итого» of an invoice without VAT is
            return new Totals(
                    Optional.of(found), Optional.of(noVat), Optional.of(noVat.withValue("0.00")), Optional.of(found));
        }
        if (!has) {
            return new Totals(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(found));
        }
        int label = from + included.start();
        Optional<Found> vat = ProseAmount.ofTax(text, from + included.end())
                .or(() -> amounts.stream()
                        .filter(amount -> amount.start() >= label && amount.start() < to)
                        .findFirst())
                .map(amount -> amount.found(text));
        int end = Math.min(text.text().length(), label + 60);
        Optional<Found> rate =
                VatRates.find(text.readable().substring(label, end)).map(value -> text.exact(value, label, end));
        return new Totals(Optional.empty(), rate, vat, Optional.of(found));
    }
}
