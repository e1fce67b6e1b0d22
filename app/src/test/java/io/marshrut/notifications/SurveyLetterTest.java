package io.marshrut.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SurveyLetterTest {

    private final SurveyLetter letter = new SurveyLetter(
            "ООО «Мастеровой»",
            "anna@masterovoy.example",
            "Оцените результат: IT-2026-00001 <b>Касса</b>",
            "Анна, заявка «<b>Касса</b>» выполнена.",
            "Ссылка действует до 12 марта.",
            "https://portal.example/survey/abc.def",
            List.of("совсем плохо", "плохо", "так себе", "хорошо", "отлично"));

    @Test
    void hasALinkForEveryScoreInBothForms() throws Exception {
        for (int part : new int[] {0, 1}) {
            assertThat(text(part))
                    .contains("https://portal.example/survey/abc.def?score=1")
                    .contains("https://portal.example/survey/abc.def?score=5")
                    .contains("отлично")
                    .contains("Ссылка действует до 12 марта.");
        }
    }

    @Test
    void whatPeopleTypedIsNoMarkup() throws Exception {
        assertThat(text(1)).doesNotContain("<b>Касса").contains("&lt;b&gt;Касса");
    }

    private String text(int part) throws Exception {
        MimeMessage message = letter.message(new JavaMailSenderImpl(), "portal@masterovoy.example");
        message.saveChanges();
        MimeMultipart whole = (MimeMultipart) message.getContent();
        MimeMultipart related = (MimeMultipart) whole.getBodyPart(0).getContent();
        MimeMultipart alternative = (MimeMultipart) related.getBodyPart(0).getContent();
        return (String) alternative.getBodyPart(part).getContent();
    }
}
