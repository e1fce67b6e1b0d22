package io.marshrut.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.web.util.HtmlUtils;

/**
 * What a mail says, as plain text and as HTML.
 *
 * @param company whose portal it is: the name of the sender; may be empty
 * @param link where it leads, whole
 * @param open what stands before the link
 */
record Letter(String company, String address, String subject, String text, String link, String open) {

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
            parts.setText(
                    text + "\n\n" + open + ": " + link + "\n",
                    "<p>%s</p><p><a href=\"%s\">%s</a></p>"
                            .formatted(
                                    HtmlUtils.htmlEscape(text).replace("\n", "<br>"),
                                    HtmlUtils.htmlEscape(link),
                                    HtmlUtils.htmlEscape(open)));
            return message;
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalStateException("The mail to " + address + " cannot be put together", e);
        }
    }
}
