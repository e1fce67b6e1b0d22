package io.marshrut.notifications;

import io.marshrut.shared.Texts;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.web.util.HtmlUtils;

/**
 * The question for a score, with a link for each, as plain text and as HTML.
 *
 * @param link of the page, without the score
 * @param scores what the scores 1 to 5 are called
 */
record SurveyLetter(
        String company, String address, String subject, String text, String until, String link, List<String> scores) {

    private static final int BEST = 5;
    private static final String BUTTON =
            "<a href=\"%s\" style=\"display:inline-block;margin:0 8px 8px 0;padding:10px 14px;border:1px solid #1e5bb8;"
                    + "border-radius:6px;color:#1e5bb8;text-decoration:none\"><b>%d</b> %s</a>";

    static List<String> words(Texts texts, Locale language) {
        return IntStream.rangeClosed(1, BEST)
                .mapToObj(score -> texts.get("requests.survey." + score, language))
                .toList();
    }

    MimeMessage message(JavaMailSender sender, String from) {
        try {
            MimeMessage message = sender.createMimeMessage();
            MimeMessageHelper parts = new MimeMessageHelper(message, true, "UTF-8");
            if (company.isEmpty()) {
                parts.setFrom(from);
            } else {
                parts.setFrom(from, company);
            }
            parts.setTo(address);
            parts.setSubject(subject);
            parts.setText(plain(), html());
            return message;
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalStateException("The mail to " + address + " cannot be put together", e);
        }
    }

    private String plain() {
        StringBuilder lines = new StringBuilder(text).append("\n\n");
        for (int score = BEST; score > 0; score--) {
            lines.append("%d — %s: %s\n".formatted(score, scores.get(score - 1), to(score)));
        }
        return lines.append('\n').append(until).append('\n').toString();
    }

    private String html() {
        StringBuilder buttons = new StringBuilder();
        for (int score = 1; score <= BEST; score++) {
            buttons.append(BUTTON.formatted(
                    HtmlUtils.htmlEscape(to(score)), score, HtmlUtils.htmlEscape(scores.get(score - 1))));
        }
        return "<p>%s</p><p>%s</p><p>%s</p>"
                .formatted(HtmlUtils.htmlEscape(text).replace("\n", "<br>"), buttons, HtmlUtils.htmlEscape(until));
    }

    private String to(int score) {
        return link + "?score=" + score;
    }
}
