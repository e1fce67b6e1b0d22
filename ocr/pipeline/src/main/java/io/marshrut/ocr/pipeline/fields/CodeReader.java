package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.BankAccount;
import io.marshrut.ocr.model.Inn;
import io.marshrut.ocr.model.Kpp;
import io.marshrut.ocr.pipeline.language.FoldedWords;
import io.marshrut.ocr.pipeline.language.Label;
import io.marshrut.ocr.pipeline.language.LabelHit;
import io.marshrut.ocr.pipeline.language.LabelledRow;
import io.marshrut.ocr.pipeline.layout.Row;
import io.marshrut.ocr.pipeline.layout.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds ИНН, КПП, БИК and accounts behind their labels, beside them or below them. */
final class CodeReader {

    private static final Map<Label, List<CodeKind>> WANTED = Map.of(
            Label.INN, List.of(CodeKind.INN),
            Label.KPP, List.of(CodeKind.KPP),
            Label.INN_KPP, List.of(CodeKind.INN, CodeKind.KPP),
            Label.SELLER_CODES, List.of(CodeKind.INN, CodeKind.KPP),
            Label.BUYER_CODES, List.of(CodeKind.INN, CodeKind.KPP),
            Label.BIK, List.of(CodeKind.BIK),
            Label.ACCOUNT, List.of(CodeKind.ACCOUNT),
            Label.CORRESPONDENT_ACCOUNT, List.of(CodeKind.ACCOUNT));

    private static final double SAME_COLUMN = 0.02;
    private static final double COLUMN_GAP = 2.5;
    /** White space between parts of one value, in letters' heights. */
    private static final double WITHIN_A_VALUE = 1;
    /** What stands beside, half a line lower, can make a row in between. */
    private static final int ROWS_TO_THE_NEXT_LINE = 2;

    private final List<LabelledRow> rows;

    CodeReader(List<LabelledRow> rows) {
        this.rows = rows;
    }

    List<CodeHit> all() {
        List<CodeHit> hits = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            for (LabelHit hit : rows.get(i).labels()) {
                if (WANTED.containsKey(hit.label())) {
                    hits.addAll(read(hit, i));
                }
            }
            hits.addAll(unlabelledPairs(i, hits));
            hits.addAll(unlabelledAccounts(i, hits));
        }
        hits.addAll(unlabelledBiks(hits));
        return hits;
    }

    /** The key of an account is reckoned with the БИК of its bank: nine digits that open one are that. */
    private List<CodeHit> unlabelledBiks(List<CodeHit> labelled) {
        List<String> accounts = labelled.stream()
                .filter(hit -> hit.kind() == CodeKind.ACCOUNT)
                .map(CodeHit::value)
                .toList();
        List<CodeHit> biks = new ArrayList<>();
        for (int i = 0; i < rows.size() && !accounts.isEmpty(); i++) {
            for (Token token : rows.get(i).row().tokens()) {
                boolean fits = token.isNumber()
                        && CodeKind.BIK.hasLength(token.text().length())
                        && CodeKind.BIK.isValid(token.text())
                        && accounts.stream().anyMatch(account -> BankAccount.isValid(account, token.text()));
                if (fits && labelled.stream().noneMatch(hit -> hit.tokens().contains(token))) {
                    biks.add(hit(CodeKind.BIK, token, i));
                }
            }
        }
        return biks;
    }

    /** ИНН and КПП with a stroke between them say what they are, even where their label cannot be read. */
    private List<CodeHit> unlabelledPairs(int index, List<CodeHit> labelled) {
        List<CodeHit> hits = new ArrayList<>();
        Row row = rows.get(index).row();
        List<Token> tokens = row.tokens();
        for (int i = 0; i + 2 < tokens.size(); i++) {
            Token inn = tokens.get(i);
            Token kpp = tokens.get(i + 2);
            boolean pair = tokens.get(i + 1).isMark('/') && Inn.isValid(inn.text()) && Kpp.isValid(kpp.text());
            if (pair && labelled.stream().noneMatch(hit -> hit.tokens().contains(inn))) {
                hits.add(hit(CodeKind.INN, inn, index));
                hits.add(hit(CodeKind.KPP, kpp, index));
            }
        }
        return hits;
    }

    /** Nothing else has twenty digits and begins like an account. */
    private List<CodeHit> unlabelledAccounts(int index, List<CodeHit> labelled) {
        return rows.get(index).row().tokens().stream()
                .filter(token -> token.isNumber() && AccountShape.isUsual(token.text()))
                .filter(token -> CodeKind.ACCOUNT.hasLength(token.text().length()))
                .filter(token -> labelled.stream().noneMatch(hit -> hit.tokens().contains(token)))
                .map(token -> hit(CodeKind.ACCOUNT, token, index))
                .toList();
    }

    private CodeHit hit(CodeKind kind, Token token, int index) {
        Found found = Found.exact(token.text(), rows.get(index).row().page(), List.of(token.word()));
        return new CodeHit(kind, found, List.of(token), null, index);
    }

    private List<CodeHit> read(LabelHit label, int index) {
        List<CodeHit> beside = read(label, index, upToNextLabel(label, rows.get(index)));
        if (!beside.isEmpty()
                || index + 1 == rows.size()
                || rows.get(index + 1).row().page() != label.row().page()) {
            return beside;
        }
        List<CodeHit> wrapped = wrapped(label, index);
        return wrapped.isEmpty()
                ? read(label, index + 1, below(label, rows.get(index + 1).row()))
                : wrapped;
    }

    /** The line ends with «…, БИК», and the next one of its cell begins with the digits. */
    private List<CodeHit> wrapped(LabelHit label, int index) {
        for (int i = index + 1; i < rows.size() && i <= index + ROWS_TO_THE_NEXT_LINE && !label.opensCell(); i++) {
            Row next = rows.get(i).row();
            List<Token> line = WrappedLine.under(label, next);
            if (!line.isEmpty()) {
                List<CodeHit> hits = read(label, i, line);
                return !hits.isEmpty() && hits.get(0).tokens().get(0) == line.get(0) ? hits : List.of();
            }
        }
        return List.of();
    }

    private List<CodeHit> read(LabelHit label, int index, List<Token> tokens) {
        List<CodeHit> hits = new ArrayList<>();
        List<Token> rest = tokens;
        Row row = rows.get(index).row();
        for (CodeKind kind : WANTED.get(label.label())) {
            Optional<CodeDigits.Taken> taken = new CodeDigits(kind).take(rest, row.em(), row.page());
            if (taken.isPresent()) {
                hits.add(new CodeHit(kind, taken.get().found(), taken.get().tokens(), side(label, index), index));
                rest = taken.get().rest();
                others(kind, rest, row)
                        .forEach(other -> hits.add(new CodeHit(kind, other.found(), other.tokens(), null, index)));
            }
        }
        return hits;
    }

    /** «ИНН  7705123452  7814543217»: a table with a column for each side. */
    private static List<CodeDigits.Taken> others(CodeKind kind, List<Token> behind, Row row) {
        List<CodeDigits.Taken> others = new ArrayList<>();
        List<Token> rest = behind;
        while (!rest.isEmpty() && isFar(row, rest.get(0))) {
            Optional<CodeDigits.Taken> next = new CodeDigits(kind).take(rest, row.em(), row.page());
            if (next.isEmpty() || next.get().tokens().get(0) != rest.get(0)) {
                break;
            }
            others.add(next.get());
            rest = next.get().rest();
        }
        return others;
    }

    /** What is left of a token of which a code was taken is no column of its own. */
    private static boolean isFar(Row row, Token token) {
        int at = row.tokens().indexOf(token);
        return at >= 0 && row.gapBefore(at) > COLUMN_GAP;
    }

    private Label side(LabelHit label, int index) {
        return switch (label.label()) {
            case SELLER_CODES -> Label.SELLER;
            case BUYER_CODES -> Label.BUYER;
            default -> sideBelow(label, index);
        };
    }

    /** «ИНН / КПП», and in the next line of its cell «покупателя:». */
    private Label sideBelow(LabelHit label, int index) {
        if (index + 1 >= rows.size() || !label.opensCell()) {
            return null;
        }
        List<Token> below = WrappedLine.under(label, rows.get(index + 1).row());
        if (below.isEmpty() || below.stream().filter(token -> !token.isMark()).count() > 1) {
            return null;
        }
        String word = FoldedWords.of(below.subList(0, 1));
        boolean genitive = word.endsWith("я") || word.endsWith("а");
        return genitive ? PartyRole.of(word) : null;
    }

    private static List<Token> upToNextLabel(LabelHit label, LabelledRow row) {
        int next = row.labels().stream()
                .mapToInt(LabelHit::first)
                .filter(first -> first > label.last())
                .min()
                .orElse(row.row().tokens().size());
        return row.row().tokens().subList(label.last() + 1, next);
    }

    private static List<Token> below(LabelHit label, Row next) {
        List<Token> under = new ArrayList<>(
                next.tokensBetween(label.box().left() - SAME_COLUMN, label.box().right() + SAME_COLUMN * 5));
        List<Token> row = next.tokens();
        int end = under.isEmpty() ? row.size() : row.indexOf(under.get(under.size() - 1)) + 1;
        // a number does not end where its label does
        while (end < row.size() && next.gapBefore(end) < WITHIN_A_VALUE) {
            under.add(row.get(end++));
        }
        return under;
    }
}
