package io.marshrut.ocr.pipeline.tables;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.Word;
import io.marshrut.ocr.pipeline.layout.Token;
import java.util.ArrayList;
import java.util.List;

/** Heads of two columns that touch each other are one word of a text: «измеренияКоличество». */
final class HeadWords {

    private HeadWords() {}

    /** The tokens of a row; those of a word in which a capital follows a small letter are words of their own. */
    static List<Token> of(List<Token> tokens) {
        List<Token> apart = new ArrayList<>();
        for (Token token : tokens) {
            int border = border(token.word().text());
            if (border < 0) {
                apart.add(token);
                continue;
            }
            int inToken = border(token.text());
            if (inToken < 0) {
                apart.add(alone(token, 0, token.text().length()));
            } else {
                apart.add(alone(token, 0, inToken));
                apart.add(alone(token, inToken, token.text().length()));
            }
        }
        return apart;
    }

    private static int border(String text) {
        for (int i = 1; i < text.length(); i++) {
            if (Character.isUpperCase(text.charAt(i)) && Character.isLowerCase(text.charAt(i - 1))) {
                return i;
            }
        }
        return -1;
    }

    /** A word of its own, since columns are told by words. */
    private static Token alone(Token token, int from, int to) {
        double letter = token.box().width() / token.text().length();
        double left = token.box().left() + from * letter;
        Box box = new Box(
                left,
                token.box().top(),
                token.box().left() + to * letter,
                token.box().bottom());
        String text = token.text().substring(from, to);
        return new Token(text, new Word(text, box, token.word().confidence()), box);
    }
}
