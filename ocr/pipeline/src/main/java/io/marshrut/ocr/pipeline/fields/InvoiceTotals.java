package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.VatRates;
import io.marshrut.ocr.model.Word;
import io.marshrut.ocr.pipeline.language.AmountRun;
import io.marshrut.ocr.pipeline.language.FoldedWords;
import io.marshrut.ocr.pipeline.language.Label;
import io.marshrut.ocr.pipeline.language.LabelHit;
import io.marshrut.ocr.pipeline.language.LabelledRow;
import io.marshrut.ocr.pipeline.layout.Row;
import io.marshrut.ocr.pipeline.layout.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The rows under the table of a счёт: «Итого», «В том числе НДС», «Без НДС», «Всего к оплате». */
final class InvoiceTotals {

    private static final String NOTHING = "0.00";

    private final Map<Label, Found> amounts = new EnumMap<>(Label.class);
    private final List<VatRow> vatRows = new ArrayList<>();
    private Found noVat;

    private record VatRow(Label label, Found amount, Optional<String> rate, Found rateFound) {}

    private InvoiceTotals() {}

    /** Reads the rows from the one that ends the table. */
    static Totals in(List<LabelledRow> rows) {
        InvoiceTotals totals = new InvoiceTotals();
        rows.forEach(totals::take);
        totals.takeWrappedNoVat(rows);
        return totals.result();
    }

    private void take(LabelledRow row) {
        for (LabelHit hit : row.labels()) {
            Optional<Found> amount = amount(row, hit);
            switch (hit.label()) {
                case TOTAL, TOTAL_DUE, TOTAL_WITH_VAT, NET, COUNT ->
                    amount.ifPresent(found -> amounts.putIfAbsent(hit.label(), found));
                case VAT_INCLUDED, VAT_ADDED -> amount.ifPresent(found -> takeVat(row, hit, found));
                case NO_VAT -> takeNoVat(row, hit);
                default -> {}
            }
        }
    }

    private void takeVat(LabelledRow row, LabelHit hit, Found amount) {
        boolean known = vatRows.stream().anyMatch(vat -> vat.amount().value().equals(amount.value()));
        if (!known && !isWithinOther(row, hit)) {
            Optional<String> rate = VatRates.find(row.row().text());
            List<Word> words = row.row().words().stream()
                    .filter(word -> word.text().matches(".*[%/].*"))
                    .toList();
            Found found = rate.isPresent() && !words.isEmpty()
                    ? Found.exact(rate.get(), row.row().page(), words)
                    : null;
            vatRows.add(new VatRow(hit.label(), amount, rate, found));
        }
    }

    private void takeNoVat(LabelledRow row, LabelHit hit) {
        if (noVat == null && !isWithinOther(row, hit)) {
            List<Token> tokens = row.row().tokens().subList(hit.first(), hit.last() + 1);
            noVat = Found.exact(FieldName.NO_VAT, row.row().page(), Found.wordsOf(tokens));
        }
    }

    /** «… НДС не», and in the next line «облагается». */
    private void takeWrappedNoVat(List<LabelledRow> rows) {
        for (int i = 0; i + 1 < rows.size() && noVat == null; i++) {
            Row row = rows.get(i).row();
            boolean begins = FoldedWords.of(row.tokens()).endsWith("ндс не");
            if (begins && FoldedWords.of(rows.get(i + 1).row().tokens()).startsWith("облага")) {
                List<Token> tokens = row.tokens();
                noVat = Found.exact(
                        FieldName.NO_VAT, row.page(), Found.wordsOf(tokens.subList(tokens.size() - 2, tokens.size())));
            }
        }
    }

    /** «Всего на сумму 100 руб., в т.ч. НДС 20 руб.» states the VAT again; the row of its own goes first. */
    private static boolean isWithinOther(LabelledRow row, LabelHit hit) {
        return !hit.opensCell() && row.label(Label.COUNT).isPresent();
    }

    /** The last sum behind the label and before the next one; without kopecks only where nothing follows it. */
    private static Optional<Found> amount(LabelledRow row, LabelHit hit) {
        int next = row.labels().stream()
                .mapToInt(LabelHit::first)
                .filter(first -> first > hit.last())
                .min()
                .orElse(row.row().tokens().size());
        List<Token> behind = row.row().tokens().subList(hit.last() + 1, next);
        List<Word> words = Found.wordsOf(behind);
        List<AmountRun> runs = AmountRun.in(words, row.row().em()).stream()
                .filter(run -> run.hasKopecks() || isLast(run, behind) && !isKopecks(run, words))
                .toList();
        return runs.isEmpty()
                ? Optional.empty()
                : Optional.of(found(runs.get(runs.size() - 1), row.row().page()));
    }

    /** «К оплате: Три миллиона … рублей 17» */
    private static boolean isKopecks(AmountRun run, List<Word> words) {
        int at = words.indexOf(run.words().get(0));
        return at > 0 && words.get(at - 1).text().toLowerCase(Locale.ROOT).startsWith("руб");
    }

    private static boolean isLast(AmountRun run, List<Token> behind) {
        Word last = run.words().get(run.words().size() - 1);
        List<Token> rest = behind.stream()
                .filter(token -> token.box().left() >= last.box().right())
                .toList();
        boolean perCent = last.text().contains("%");
        return !perCent && (rest.isEmpty() || FoldedWords.of(rest).startsWith("руб"));
    }

    static Found found(AmountRun run, int page) {
        return Found.exact(run.value().toPlainString(), page, run.words());
    }

    private Totals result() {
        Optional<Found> total = first(Label.TOTAL_DUE, Label.TOTAL_WITH_VAT, Label.COUNT, Label.TOTAL);
        total = total.map(this::confirmed);
        Optional<Found> vat = vat();
        return new Totals(net(total, vat), rate(), vat, total);
    }

    /** «Всего наименований 3, на сумму …» tells the total again. */
    private Found confirmed(Found total) {
        return Stream.of(Label.TOTAL_WITH_VAT, Label.COUNT)
                .flatMap(label -> Optional.ofNullable(amounts.get(label)).stream())
                .filter(other -> other != total)
                .reduce(
                        total,
                        (found, other) ->
                                other.value().equals(found.value()) ? found.confirmedBy(other) : found.asContradicted(),
                        (a, b) -> a);
    }

    /** VAT of several rates stands in a row for each; they are told apart by their rates. */
    private Optional<Found> vat() {
        if (vatRows.isEmpty()) {
            return Optional.ofNullable(noVat).map(found -> found.withValue(NOTHING));
        }
        Found first = vatRows.get(0).amount();
        if (ratesDiffer()) {
            return Optional.of(vatOfSeveralRates());
        }
        return Optional.of(vatRows.size() > 1 ? first.asContradicted() : first);
    }

    /** Their sum; a row without a rate states it once more. */
    private Found vatOfSeveralRates() {
        List<Found> rated = vatRows.stream()
                .filter(row -> row.rate().isPresent())
                .map(VatRow::amount)
                .toList();
        String sum = rated.stream()
                .map(amount -> new BigDecimal(amount.value()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
        Found added = rated.get(0).withValue(sum);
        return vatRows.stream()
                .filter(row -> row.rate().isEmpty())
                .map(VatRow::amount)
                .findFirst()
                .map(stated -> stated.value().equals(sum) ? stated.confirmedBy(added) : added.asContradicted())
                .orElse(added);
    }

    private Optional<Found> rate() {
        if (vatRows.isEmpty()) {
            return Optional.ofNullable(noVat);
        }
        return ratesDiffer()
                ? Optional.empty()
                : vatRows.stream()
                        .map(VatRow::rateFound)
                        .filter(found -> found != null)
                        .findFirst();
    }

    private boolean ratesDiffer() {
        return vatRows.stream().flatMap(row -> row.rate().stream()).distinct().count() > 1;
    }

    /** «Итого» is the net amount where VAT was added below it, or where there is none. */
    private Optional<Found> net(Optional<Found> total, Optional<Found> vat) {
        Found named = amounts.get(Label.NET);
        Found subtotal = amounts.get(Label.TOTAL);
        if (named == null && subtotal == null && vatRows.isEmpty() && vat.isPresent()) {
            // without VAT one sum is both
            return total;
        }
        if (named != null || subtotal == null || vat.isEmpty()) {
            return Optional.ofNullable(named);
        }
        if (total.isPresent() && sums(subtotal, vat.get(), total.get())) {
            return Optional.of(subtotal);
        }
        boolean equalsTotal = total.isPresent() && total.get().value().equals(subtotal.value());
        boolean added = !vatRows.isEmpty() && vatRows.get(0).label() == Label.VAT_ADDED;
        return added && !equalsTotal || vatRows.isEmpty() ? Optional.of(subtotal) : Optional.empty();
    }

    private static boolean sums(Found net, Found vat, Found total) {
        BigDecimal sum = new BigDecimal(net.value()).add(new BigDecimal(vat.value()));
        return sum.compareTo(new BigDecimal(total.value())) == 0;
    }

    private Optional<Found> first(Label... labels) {
        return Stream.of(labels)
                .flatMap(label -> Optional.ofNullable(amounts.get(label)).stream())
                .findFirst();
    }
}
