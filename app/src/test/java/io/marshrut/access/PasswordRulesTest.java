package io.marshrut.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.shared.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final List<String> OWN = List.of("ivanova", "Иванова", "Анна", "Сергеевна", "Мастеровой");

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "верблюд читает газету",
                "correct horse battery",
                "vK8#qpLz!2rT",
                "кот Анна и семь сапожников",
                "тихий омут за окном 7"
            })
    void takesWhatIsLongAndNotGuessed(String password) {
        assertThat(rules.judge("password", password, OWN).broken()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "короткий|length",
                "''|length",
                "password123|password_common",
                "Password2026!|password_common",
                "qwertyuiop|password_common",
                "йцукенгшщз|password_common",
                "1234567890|password_common",
                "пароль123456|password_common",
                "gfhjkm123456|password_common",
                "зфыыцщкв2026|password_common",
                "zarplatazarplata1|password_common",
                "Понедельник2026|password_common",
                "любовьлюбовь|password_common",
                "Ivanova2026|password_common",
                "АннаИванова1|password_own",
                "мастеровой!!|password_own",
                "aaaaaaaaaaaa|password_guessable",
                "abcabcabcabc|password_guessable"
            })
    void refusesWhatIsTriedFirst(String password, String rule) {
        assertThat(rules.judge("password", password, OWN).broken())
                .extracting(Problem.FieldError::code)
                .contains(rule);
    }

    @Test
    void takes128CharactersAndNotOneMore() {
        String long128 = "верблюд читает газету, ".repeat(6).substring(0, 128);

        assertThat(rules.judge("password", long128, OWN).broken()).isEmpty();
        assertThat(rules.judge("password", long128 + "!", OWN).broken())
                .extracting(Problem.FieldError::code)
                .containsExactly("length");
    }

    @Test
    void asksForNoFiguresAndSigns() {
        assertThat(rules.judge("password", "синий трамвай едет", OWN).broken()).isEmpty();
    }

    @Test
    void aLongHostileTextIsMeasuredInTime() {
        assertThat(rules.judge("password", "aA1@".repeat(250), OWN).broken()).isNotEmpty();
    }
}
