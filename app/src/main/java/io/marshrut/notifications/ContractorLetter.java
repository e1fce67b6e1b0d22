package io.marshrut.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.web.util.HtmlUtils;

/**
 * A mail to a contractor, as plain text and as HTML.
 *
 * @param link null where the mail only tells something
 * @param open what stands on the link
 */
record ContractorLetter(
        String company, String address, String subject, List<String> paragraphs, String link, String open) {

    private static final String BUTTON =
            "<p><a href=\"%s\" style=\"display:inline-block;padding:12px 18px;border-radius:6px;background:#1e5bb8;"
                    + "color:#ffffff;text-decoration:none\">%s</a></p>";

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
            throw new IllegalStateException("A mail to a contractor cannot be put together", e);
        }
    }

    private String plain() {
        String text = String.join("\n\n", paragraphs);
        return link == null ? text + "\n" : text + "\n\n" + open + ": " + link + "\n";
    }

    private String html() {
        String text = paragraphs.stream()
                .map(one -> "<p>" + HtmlUtils.htmlEscape(one).replace("\n", "<br>") + "</p>")
                .collect(Collectors.joining());
        return link == null ? text : text + BUTTON.formatted(HtmlUtils.htmlEscape(link), HtmlUtils.htmlEscape(open));
    }
}
