package io.marshrut.notifications;

import io.marshrut.contractors.ContractorMail;
import io.marshrut.contractors.ContractorOrder;
import io.marshrut.contractors.Performer;
import io.marshrut.directory.Companies;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.Formats;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Mails to contractors. They leave no row behind: the link in them is known to nobody but its reader. */
@Component
class ContractorMails implements ContractorMail {

    private final ObjectProvider<JavaMailSender> sender;
    private final MailSettings settings;
    private final Companies companies;
    private final Texts texts;
    private final Clock clock;

    ContractorMails(
            ObjectProvider<JavaMailSender> sender,
            MailSettings settings,
            Companies companies,
            Texts texts,
            Clock clock) {
        this.sender = sender;
        this.settings = settings;
        this.companies = companies;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String link(String path) {
        return settings.portalUrl() + path;
    }

    @Override
    public boolean goesOut() {
        return sender.getIfAvailable() != null;
    }

    @Override
    public void send(Letter letter) {
        ContractorOrder order = letter.order();
        Locale language = Locale.forLanguageTag(order.language());
        String kind = letter.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        JavaMailSender mails = sender.getObject();
        mails.send(new ContractorLetter(
                        companies.name(),
                        order.email(),
                        texts.get(
                                "notifications.contractor-mail." + kind + ".title",
                                language,
                                letter.number(),
                                letter.site()),
                        paragraphs(letter, kind, language),
                        letter.path() == null ? null : link(letter.path()),
                        texts.get("notifications.contractor-mail.open", language))
                .message(mails, settings.from()));
    }

    private List<String> paragraphs(Letter letter, String kind, Locale language) {
        ContractorOrder order = letter.order();
        Formats formats = new Formats(texts, language, letter.zone(), clock.instant());
        List<String> lines = new ArrayList<>();
        lines.add(texts.get("notifications.contractor-mail.greeting", language, order.contact()));
        lines.add(
                texts.get("notifications.contractor-mail." + kind + ".text", language, letter.number(), letter.site()));
        if (letter.text() != null && !letter.text().isBlank()) {
            lines.add(letter.text());
        } else if (letter.path() != null) {
            lines.add(order.what());
        }
        if (letter.path() != null && letter.dueAt() != null) {
            lines.add(texts.get("notifications.contractor-mail.due", language, formats.moment(letter.dueAt())));
        }
        lines.add(texts.get("notifications.contractor-mail.call", language, called(letter.performer())));
        if (letter.path() != null) {
            lines.add(texts.get("notifications.contractor-mail.until", language, formats.moment(order.expiresAt())));
        }
        return lines;
    }

    private static String called(Performer performer) {
        StringBuilder words = new StringBuilder(performer.name());
        if (performer.phone() != null && !performer.phone().isBlank()) {
            words.append(", ").append(performer.phone());
        }
        if (performer.email() != null && !performer.email().isBlank()) {
            words.append(", ").append(performer.email());
        }
        return words.toString();
    }
}
