package io.marshrut.access;

import com.nulabinc.zxcvbn.Zxcvbn;
import io.marshrut.shared.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Which passwords are good enough, after NIST SP 800-63B §5.1.1.2: long, not among those that are tried first, not made
 * of what everybody knows of the person; nothing is asked about its composition.
 */
@Component
public class PasswordRules {

    public static final int SHORTEST = 10;
    public static final int LONGEST = 128;

    /** A shorter own word, such as a name of two letters, may stand in any password by chance. */
    private static final int SHORTEST_OWN_WORD = 3;
    /** What must be left of a password without the person's own words. */
    private static final int REST = 6;
    /** zxcvbn takes disproportionately long for long texts; one whose beginning is strong is strong. */
    private static final int MEASURED = 40;

    private static final int GUESSABLE = 1;

    /**
     * What is thought of a password.
     *
     * @param score from 0, guessed at once, to 4, not guessed
     * @param broken rules, empty where it may be used
     */
    public record Verdict(int score, List<Problem.FieldError> broken) {}

    private final Zxcvbn zxcvbn = new Zxcvbn();
    private final CommonPasswords common = new CommonPasswords();

    /**
     * @param field the name under which a broken rule is told
     * @param own login, names, company: what everybody knows
     */
    public Verdict judge(String field, String password, Collection<String> own) {
        String text = password == null ? "" : password;
        List<Problem.FieldError> broken = new ArrayList<>();
        int length = text.codePointCount(0, text.length());
        if (length < SHORTEST || length > LONGEST) {
            broken.add(Problem.FieldError.of(field, "length", SHORTEST, LONGEST));
        }
        List<String> words = own.stream()
                .filter(word -> word != null && word.length() >= SHORTEST_OWN_WORD)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        int score = text.isEmpty()
                ? 0
                : zxcvbn.measure(text.substring(0, Math.min(text.length(), MEASURED)), words)
                        .getScore();
        if (common.contain(text)) {
            broken.add(Problem.FieldError.of(field, "password_common"));
            score = 0;
        } else if (isMadeOf(words, text)) {
            broken.add(Problem.FieldError.of(field, "password_own"));
            score = 0;
        } else if (broken.isEmpty() && score <= GUESSABLE) {
            broken.add(Problem.FieldError.of(field, "password_guessable"));
        }
        return new Verdict(score, broken);
    }

    private static boolean isMadeOf(List<String> words, String password) {
        String rest = password.toLowerCase(Locale.ROOT);
        boolean found = false;
        for (String word : words) {
            found |= rest.contains(word);
            rest = rest.replace(word, "");
        }
        return found && rest.length() < REST;
    }
}
