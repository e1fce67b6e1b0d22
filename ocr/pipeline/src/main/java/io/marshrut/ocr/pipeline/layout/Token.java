package io.marshrut.ocr.pipeline.layout;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.Word;
import java.util.ArrayList;
import java.util.List;

/** A run of letters and digits in a word, or one mark between such runs: «ИНН/КПП:» is four tokens. */
public record Token(String text, Word word, Box box) {

    static List<Token> of(Word word) {
        List<Token> tokens = new ArrayList<>();
        String text = word.text();
        int start = 0;
        while (start < text.length()) {
            int end = start + 1;
            if (Character.isLetterOrDigit(text.charAt(start))) {
                while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
                    end++;
                }
            }
            tokens.add(new Token(text.substring(start, end), word, part(word, start, end)));
            start = end;
        }
        return tokens;
    }

    /** Letters of a word are taken to be equally wide. */
    private static Box part(Word word, int start, int end) {
        Box box = word.box();
        double letter = box.width() / word.text().length();
        return new Box(box.left() + start * letter, box.top(), box.left() + end * letter, box.bottom());
    }

    /** The rest of a token that is two in one. */
    public Token from(int start) {
        double letter = box.width() / text.length();
        return new Token(
                text.substring(start),
                word,
                new Box(box.left() + start * letter, box.top(), box.right(), box.bottom()));
    }

    public boolean isMark() {
        return !Character.isLetterOrDigit(text.charAt(0));
    }

    public boolean isMark(char mark) {
        return text.length() == 1 && text.charAt(0) == mark;
    }

    public boolean isNumber() {
        return text.chars().allMatch(Character::isDigit);
    }

    /** The text of tokens as it stood on the page: spaces only between words. */
    public static String join(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        Token last = null;
        for (Token token : tokens) {
            if (last != null && last.word() != token.word()) {
                text.append(' ');
            }
            text.append(token.text());
            last = token;
        }
        return text.toString();
    }
}
