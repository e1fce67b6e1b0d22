package io.marshrut.notifications;

import io.marshrut.access.AccountMail;
import io.marshrut.directory.Companies;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.Formats;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** One-time links go out at once and leave no row behind: whoever reads the table of mails must not read them. */
@Component
class AccountMails implements AccountMail {

    private final ObjectProvider<JavaMailSender> sender;
    private final MailSettings settings;
    private final Companies companies;
    private final Directory directory;
    private final Texts texts;
    private final Clock clock;

    AccountMails(
            ObjectProvider<JavaMailSender> sender,
            MailSettings settings,
            Companies companies,
            Directory directory,
            Texts texts,
            Clock clock) {
        this.sender = sender;
        this.settings = settings;
        this.companies = companies;
        this.directory = directory;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public boolean goesOut() {
        return sender.getIfAvailable() != null;
    }

    @Override
    public void send(Link link) {
        Employee person = directory.employee(link.login());
        Locale language = Locale.forLanguageTag(person.language());
        var zone = directory.findSite(person.site()).map(site -> site.zone()).orElse(ZoneOffset.UTC);
        String until = new Formats(texts, language, zone, clock.instant()).moment(link.expiresAt());
        String code = "notifications.account." + link.purpose().name().toLowerCase(Locale.ROOT);
        JavaMailSender mails = sender.getObject();
        mails.send(new Letter(
                        companies.name(),
                        person.email(),
                        texts.get(code + ".title", language),
                        texts.get(code + ".text", language, person.firstName(), person.login(), until),
                        settings.portalUrl() + link.path(),
                        texts.get(code + ".open", language))
                .message(mails, settings.from()));
    }
}
