package io.marshrut.ocr.pipeline.language;

import io.marshrut.ocr.model.Word;
import io.marshrut.ocr.pipeline.layout.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text of tokens that still knows which words its characters come from. */
public final class SpannedText {

    private final String text;
    private final List<Word> wordOfCharacter;

    private SpannedText(String text, List<Word> wordOfCharacter) {
        this.text = text;
        this.wordOfCharacter = wordOfCharacter;
    }

    public static SpannedText of(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        List<Word> words = new ArrayList<>();
        Token last = null;
        for (Token token : tokens) {
            if (last != null && last.word() != token.word()) {
                text.append(' ');
                words.add(null);
            }
            text.append(token.text());
            token.text().chars().forEach(c -> words.add(token.word()));
            last = token;
        }
        return new SpannedText(text.toString(), words);
    }

    public String text() {
        return text;
    }

    /** The text as it is compared with words, character by character the same places. */
    public String folded() {
        return Folding.fold(text);
    }

    /** Digits in place of their look-alikes in words that are numbers, character by character the same places. */
    public String readable() {
        return Pattern.compile("\\S+")
                .matcher(text)
                .replaceAll(word -> Matcher.quoteReplacement(LookAlikes.digits(word.group())));
    }

    public List<Word> words(int start, int end) {
        Set<Word> words = new LinkedHashSet<>(wordOfCharacter.subList(start, end));
        words.remove(null);
        return List.copyOf(words);
    }
}
