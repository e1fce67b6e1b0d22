package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.pipeline.language.Label;
import io.marshrut.ocr.pipeline.language.LabelledRow;
import io.marshrut.ocr.pipeline.language.Phrase;
import io.marshrut.ocr.pipeline.language.RowWord;
import io.marshrut.ocr.pipeline.layout.Row;
import io.marshrut.ocr.pipeline.layout.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Requisites under a party's name instead of a label: the preamble has told who is who, the blocks at the end repeat the
 * names.
 */
final class NamedBlocks {

    private static final Pattern QUOTED = Pattern.compile("[«\"“„]([^»\"”]{2,})[»\"”]?");
    private static final double COLUMN_GAP = 2.5;
    /** Wider than a space between words. */
    private static final double WORD_GAP = 0.7;

    private static final int FEWEST_LETTERS = 4;

    private final List<LabelledRow> rows;

    /** @param rows below the preamble */
    NamedBlocks(List<LabelledRow> rows) {
        this.rows = rows;
    }

    List<SideZone> of(Findings findings) {
        List<SideZone> zones = new ArrayList<>();
        add(Label.SELLER, findings.fields().get(FieldName.SELLER_NAME), zones);
        add(Label.BUYER, findings.fields().get(FieldName.BUYER_NAME), zones);
        return zones;
    }

    private void add(Label side, Found name, List<SideZone> zones) {
        if (name == null) {
            return;
        }
        String core = core(name.value());
        if (core.chars().filter(Character::isLetter).count() < FEWEST_LETTERS) {
            return;
        }
        Phrase phrase = Phrase.of(core);
        for (int i = 0; i < rows.size(); i++) {
            List<RowWord> words = RowWord.of(rows.get(i).row());
            List<String> texts = words.stream().map(RowWord::text).toList();
            for (int at = 0; at < words.size(); at++) {
                if (phrase.isAt(texts, at)) {
                    zones.add(zone(
                            side,
                            i,
                            words.get(at).first(),
                            words.get(at + phrase.length() - 1).last()));
                }
            }
        }
    }

    /** From the beginning of the cell in which the name stands to the next cell. */
    private SideZone zone(Label side, int index, int first, int last) {
        Row row = rows.get(index).row();
        int start = first;
        while (start > 0 && row.gapBefore(start) < COLUMN_GAP && !opensName(row, start)) {
            start--;
        }
        int end = last + 1;
        while (end < row.tokens().size() && row.gapBefore(end) < COLUMN_GAP && !opensName(row, end)) {
            end++;
        }
        List<Token> tokens = row.tokens();
        double right = end < tokens.size() ? tokens.get(end).box().left() - 0.005 : 1;
        if (right == 1 && tokens.get(start).box().left() < 0.4) {
            right = secondColumn(index).orElse(1.0);
        }
        return new SideZones(rows).below(side, index, tokens.get(start), right);
    }

    /** A long name in the left column comes close to the one in the right: «…сухих смесей»  ООО «Мир красок»». */
    private static boolean opensName(Row row, int token) {
        return LegalForm.isOne(row.tokens().get(token).text())
                && (token == 0 || !LegalForm.isOne(row.tokens().get(token - 1).text()))
                && row.gapBefore(token) > WORD_GAP;
    }

    /** Where the column beside begins, by the first of the next rows that has one. */
    private Optional<Double> secondColumn(int index) {
        for (int i = index + 1; i < Math.min(rows.size(), index + 4); i++) {
            Row row = rows.get(i).row();
            for (int token = 1; token < row.tokens().size(); token++) {
                double left = row.tokens().get(token).box().left();
                if (row.gapBefore(token) > COLUMN_GAP && left > 0.4) {
                    return Optional.of(left - 0.01);
                }
            }
        }
        return Optional.empty();
    }

    /** What is quoted, or all behind the legal form. */
    private static String core(String name) {
        Matcher quoted = QUOTED.matcher(name);
        String core =
                quoted.find() ? quoted.group(1) : name.replaceFirst("^(ИП|Индивидуальный предприниматель)\\s+", "");
        return core.replaceAll("[^\\p{L}\\p{Nd}]+", " ").strip();
    }
}
