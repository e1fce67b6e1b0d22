package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.pipeline.language.FoldedWords;
import io.marshrut.ocr.pipeline.language.Label;
import io.marshrut.ocr.pipeline.language.LabelHit;
import io.marshrut.ocr.pipeline.language.LabelledRow;
import io.marshrut.ocr.pipeline.layout.Row;
import io.marshrut.ocr.pipeline.layout.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what is written about each side: behind its label, in the lines below it, and no further than the next label
 * to the right (sides that stand beside each other) or below.
 */
final class SideZones {

    private static final int MOST_LINES = 12;
    /** Distance of two lines' middles that ends a paragraph, in letters' heights. */
    private static final double PARAGRAPH = 2.6;

    private static final int TOKENS_BEFORE_A_COLON = 5;
    private static final int SHORTEST_VERB = 1;
    private static final double WORD_GAP = 1;
    private static final double INDENT = 0.015;

    private static final Set<String> DOCUMENTS =
            Set.of("счета", "документа", "акта", "договора", "контракта", "накладной", "доверенности");

    private final List<LabelledRow> rows;

    SideZones(List<LabelledRow> rows) {
        this.rows = rows;
    }

    List<SideZone> all() {
        List<SideZone> zones = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            for (LabelHit hit : rows.get(i).labels()) {
                boolean opens = hit.opensCell() || isSecondRole(rows.get(i), hit);
                if (hit.label().isSide() && opens && !hit.isInBrackets() && !isSubject(hit)) {
                    zones.add(zone(i, hit));
                }
            }
        }
        return zones;
    }

    /** What stands behind and below «Получатель», where it begins as the name of a company does. */
    List<SideZone> beneficiaries() {
        List<SideZone> zones = new ArrayList<>();
        if (hasSender()) {
            return zones;
        }
        for (int i = 0; i < rows.size(); i++) {
            for (LabelHit hit : rows.get(i).labels()) {
                if (hit.label() == Label.BENEFICIARY && hit.opensCell()) {
                    SideZone zone = zone(i, hit);
                    if (SideName.beginsWithLegalForm(zone)) {
                        zones.add(zone);
                    }
                }
            }
        }
        return zones;
    }

    /** Beside «Отправитель» the receiver is that of goods, not of money. */
    private boolean hasSender() {
        return rows.stream()
                .map(LabelledRow::row)
                .anyMatch(row -> row.tokens().stream().anyMatch(token -> FoldedWords.is(token, "отправитель")));
    }

    /** «Грузоотправитель и поставщик: …»; the other way round the first one has it all. */
    private static boolean isSecondRole(LabelledRow row, LabelHit hit) {
        return firstRole(row, hit).isPresent();
    }

    private static Optional<LabelHit> firstRole(LabelledRow row, LabelHit hit) {
        boolean ofDocument = hit.label() == Label.SELLER || hit.label() == Label.BUYER;
        if (!ofDocument || hit.first() < 2) {
            return Optional.empty();
        }
        Token between = row.row().tokens().get(hit.first() - 1);
        boolean joins = between.isMark(',') || between.isMark('/') || FoldedWords.is(between, "и");
        return row.labels().stream()
                .filter(first -> joins && first.label().isSide() && first.opensCell())
                .filter(first -> first.last() == hit.first() - 2)
                .findFirst();
    }

    /** «Поставщик обязуется …»: the word opens a sentence. */
    private static boolean isSubject(LabelHit hit) {
        List<Token> rest = hit.rest();
        boolean colon = hit.row().tokens().stream()
                .skip(hit.last() + 1L)
                .limit(TOKENS_BEFORE_A_COLON)
                .anyMatch(token -> token.isMark(':'));
        if (rest.isEmpty() || colon) {
            return false;
        }
        String next = rest.get(0).text();
        boolean near = hit.row().gapBefore(hit.last() + 1) < WORD_GAP;
        return near && next.length() >= SHORTEST_VERB && next.chars().allMatch(Character::isLowerCase);
    }

    /** What stands below a company's name, in the column that the name begins. */
    SideZone below(Label side, int index, Token name, double right) {
        Row row = rows.get(index).row();
        double left = name.box().left();
        List<List<Token>> lines = new ArrayList<>();
        lines.add(row.tokensBetween(left - INDENT, right));
        Row above = row;
        for (int i = index + 1; i < rows.size() && lines.size() < MOST_LINES; i++) {
            Row next = rows.get(i).row();
            List<Token> tokens = next.tokensBetween(left - INDENT, right);
            if (next.page() != row.page() || !tokens.isEmpty() && isFar(above, next)) {
                break;
            }
            if (!tokens.isEmpty()) {
                lines.add(tokens);
                above = next;
            }
        }
        return new SideZone(side, row.page(), lines);
    }

    private SideZone zone(int index, LabelHit side) {
        Row row = side.row();
        double right =
                Math.min(leftOfFacts(side), Math.min(rightEdge(rows.get(index), side), rightEdgeBeside(index, side)));
        List<Token> first = behindSecondRole(
                rows.get(index),
                side,
                rows.get(index).valueOf(side).stream()
                        .filter(token -> token.box().centreX() < right)
                        .toList());
        double left =
                firstRole(rows.get(index), side).map(role -> role.box().left()).orElseGet(() -> leftEdge(side, first));
        List<List<Token>> lines = new ArrayList<>();
        lines.add(first);
        Row above = row;
        for (int i = index + 1; i < rows.size() && lines.size() < MOST_LINES; i++) {
            LabelledRow next = rows.get(i);
            if (next.row().page() != row.page() || isFar(above, next.row()) || startsAnother(next, side, right)) {
                break;
            }
            List<Token> tokens = next.row().tokensBetween(left - INDENT, right);
            if (!tokens.isEmpty()) {
                lines.add(tokens);
                above = next.row();
            }
        }
        return new SideZone(side.label(), row.page(), lines);
    }

    /** «Поставщик, грузоотправитель»: one side in two roles. */
    private static List<Token> behindSecondRole(LabelledRow row, LabelHit side, List<Token> value) {
        return row.labels().stream()
                .filter(hit -> hit.label().isSide() && hit.first() > side.last() && hit.first() <= side.last() + 2)
                .filter(hit -> row.row().tokens().get(hit.first() - 1).isMark())
                .findFirst()
                .map(hit -> value.stream()
                        .filter(token -> row.row().tokens().indexOf(token) > hit.last() && !token.isMark(':'))
                        .toList())
                .orElse(value);
    }

    /** Where values stand in a column of their own, lines below begin there too; else below the label. */
    private static double leftEdge(LabelHit side, List<Token> first) {
        if (first.isEmpty()) {
            return side.box().left();
        }
        Box value = first.get(0).box();
        boolean ownColumn = value.left() - side.box().right() > 1.2 * side.row().em();
        return ownColumn ? value.left() : side.box().left();
    }

    private static double rightEdge(LabelledRow row, LabelHit side) {
        return row.labels().stream()
                .filter(hit -> hit.first() > side.last()
                        && hit.opensCell()
                        && !hit.label().isPartOfSide())
                .mapToDouble(hit -> leftOf(hit) - INDENT / 2)
                .findFirst()
                .orElse(1);
    }

    /** «Абонент          Номер счёта  42»: what the document is called stands in a column beside the side. */
    private static double leftOfFacts(LabelHit side) {
        List<Token> tokens = side.row().tokens();
        for (int i = side.last() + 1; i + 1 < tokens.size(); i++) {
            boolean fact = FoldedWords.is(tokens.get(i), "номер") || FoldedWords.is(tokens.get(i), "дата");
            Token document = tokens.get(i + 1);
            if (fact
                    && side.row().gapBefore(i) > WORD_GAP
                    && DOCUMENTS.stream().anyMatch(word -> FoldedWords.is(document, word))) {
                return tokens.get(i).box().left() - INDENT / 2;
            }
        }
        return 1;
    }

    /** Where its cell begins: the number of the form's line stands before the label, «(4) Грузополучатель». */
    private static double leftOf(LabelHit hit) {
        int token = hit.first();
        while (token > 0
                && hit.row().gapBefore(token) < WORD_GAP
                && (hit.row().tokens().get(token - 1).isMark()
                        || hit.row().tokens().get(token - 1).text().length() <= 2)) {
            token--;
        }
        return hit.row().tokens().get(token).box().left();
    }

    /** Labels of the column beside that stand half a line higher or lower. */
    private double rightEdgeBeside(int index, LabelHit side) {
        double right = 1;
        for (int i = Math.max(0, index - 1); i <= Math.min(rows.size() - 1, index + 1); i++) {
            Box other = rows.get(i).row().box();
            boolean overlaps = i != index
                    && rows.get(i).row().page() == side.row().page()
                    && other.top() < side.box().bottom()
                    && other.bottom() > side.box().top();
            for (LabelHit hit : rows.get(i).labels()) {
                boolean beside = overlaps
                        && hit.opensCell()
                        && !hit.label().isPartOfSide()
                        && hit.box().left() > side.box().right();
                right = beside ? Math.min(right, leftOf(hit) - INDENT / 2) : right;
            }
        }
        return right;
    }

    private static boolean isFar(Row above, Row below) {
        double distance = below.box().centreY() - above.box().centreY();
        return distance > PARAGRAPH * Math.max(above.box().height(), below.box().height());
    }

    private static boolean startsAnother(LabelledRow row, LabelHit side, double right) {
        return row.labels().stream()
                .filter(hit -> hit.opensCell() && !hit.label().isPartOfSide() && !hit.isInBrackets())
                .map(LabelHit::box)
                .anyMatch(box -> box.left() >= side.box().left() - 2 * INDENT && box.left() < right);
    }
}
