package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.pipeline.language.LabelledRow;
import io.marshrut.ocr.pipeline.layout.Row;
import io.marshrut.ocr.pipeline.layout.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sides by elimination, in layouts that label them in no known way: two ИНН stand on the page, one is the buyer's, so the
 * other is the seller's; its КПП and its name stand beside it. Guesses all, and marked for a look.
 */
final class LeftOver {

    /** Rows above an ИНН in which the name of its owner is looked for. */
    private static final int ROWS_OF_A_BLOCK = 4;

    private static final double GAP_BETWEEN_CELLS = 2.5;
    private static final double INDENT = 0.03;

    private final List<LabelledRow> rows;
    private final Sides sides;
    private final boolean recognised;

    LeftOver(List<LabelledRow> rows, Sides sides, boolean recognised) {
        this.rows = rows;
        this.sides = sides;
        this.recognised = recognised;
    }

    private record Fields(FieldName name, FieldName inn, FieldName kpp) {}

    private static final Fields SELLER = new Fields(FieldName.SELLER_NAME, FieldName.SELLER_INN, FieldName.SELLER_KPP);
    private static final Fields BUYER = new Fields(FieldName.BUYER_NAME, FieldName.BUYER_INN, FieldName.BUYER_KPP);

    /** Fills what is missing, where the page has the codes of exactly two. */
    void read(Map<FieldName, Found> fields) {
        List<CodeHit> owners = new ArrayList<>();
        for (CodeHit hit : sides.codes(CodeKind.INN)) {
            if (hit.isValid()
                    && owners.stream().noneMatch(other -> other.value().equals(hit.value()))) {
                owners.add(hit);
            }
        }
        if (owners.size() != 2) {
            return;
        }
        String seller = value(fields, FieldName.SELLER_INN);
        String buyer = value(fields, FieldName.BUYER_INN);
        for (CodeHit owner : owners) {
            CodeHit other = owners.get(owner == owners.get(0) ? 1 : 0);
            // who is paid is named first, by custom
            boolean first = seller == null && buyer == null && owner == owners.get(0);
            if (owner.value().equals(seller)
                    || seller == null && (first || other.value().equals(buyer))) {
                complete(SELLER, owner, fields);
            } else if (owner.value().equals(buyer) || buyer == null) {
                complete(BUYER, owner, fields);
            }
        }
    }

    private void complete(Fields side, CodeHit inn, Map<FieldName, Found> fields) {
        fields.putIfAbsent(side.inn(), inn.found().asGuess());
        kpp(inn, fields).ifPresent(found -> fields.putIfAbsent(side.kpp(), found.asGuess()));
        if (!fields.containsKey(side.name())) {
            name(inn).ifPresent(found -> fields.put(side.name(), found.asGuess()));
        }
    }

    private static String value(Map<FieldName, Found> fields, FieldName name) {
        return fields.containsKey(name) ? fields.get(name).value() : null;
    }

    /** In the row of the ИНН or the next one, and nobody else's. */
    private Optional<Found> kpp(CodeHit inn, Map<FieldName, Found> fields) {
        return sides.codes(CodeKind.KPP).stream()
                .filter(CodeHit::isValid)
                .filter(hit -> hit.rowIndex() == inn.rowIndex() || hit.rowIndex() == inn.rowIndex() + 1)
                .map(CodeHit::found)
                .filter(found -> !found.value().equals(value(fields, FieldName.SELLER_KPP))
                        && !found.value().equals(value(fields, FieldName.BUYER_KPP)))
                .findFirst();
    }

    /** What begins with a legal form before the ИНН or in the rows above it, in the same column. */
    private Optional<Found> name(CodeHit inn) {
        for (int i = inn.rowIndex(); i >= Math.max(0, inn.rowIndex() - ROWS_OF_A_BLOCK); i--) {
            Row row = rows.get(i).row();
            Optional<Found> found = row.page() == inn.found().page() ? name(row, i, inn) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Found> name(Row row, int index, CodeHit inn) {
        List<Token> tokens = row.tokens();
        double code = inn.tokens().get(0).box().left();
        for (int i = tokens.size() - 1; i >= 0; i--) {
            boolean before = tokens.get(i).box().left() < code + INDENT;
            if (before && LegalForm.isOne(tokens.get(i).text()) && !isOfBank(tokens, i)) {
                int end = i + 1;
                while (end < tokens.size() && row.gapBefore(end) < GAP_BETWEEN_CELLS) {
                    end++;
                }
                double right = end < tokens.size() ? tokens.get(end).box().left() : 1;
                return SideName.in(new SideZones(rows).below(null, index, tokens.get(i), right), recognised);
            }
        }
        return Optional.empty();
    }

    private static boolean isOfBank(List<Token> tokens, int at) {
        return tokens.stream()
                .skip(at)
                .limit(4)
                .anyMatch(token -> token.text().toLowerCase().contains("банк"));
    }
}
