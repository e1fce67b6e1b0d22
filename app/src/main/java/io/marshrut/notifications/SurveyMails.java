package io.marshrut.notifications;

import io.marshrut.directory.Companies;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.shared.Ids;
import io.marshrut.shared.SqlTime;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.Formats;
import io.marshrut.surveys.SurveyMail;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Asks people for scores. Links that answer go out at once and leave no row behind; what stands in the table of mails
 * leads to the request's card.
 */
@Component
class SurveyMails implements SurveyMail {

    private final JdbcClient jdbc;
    private final ObjectProvider<JavaMailSender> sender;
    private final MailSettings settings;
    private final MailChoices choices;
    private final Digests digests;
    private final Companies companies;
    private final Directory directory;
    private final Texts texts;
    private final Clock clock;

    SurveyMails(
            JdbcClient jdbc,
            ObjectProvider<JavaMailSender> sender,
            MailSettings settings,
            MailChoices choices,
            Digests digests,
            Companies companies,
            Directory directory,
            Texts texts,
            Clock clock) {
        this.jdbc = jdbc;
        this.sender = sender;
        this.settings = settings;
        this.choices = choices;
        this.digests = digests;
        this.companies = companies;
        this.directory = directory;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Way wayTo(String login) {
        Optional<Employee> person = directory.find(login).filter(Employee::active);
        if (person.isEmpty() || person.get().email() == null) {
            return Way.UNREACHABLE;
        }
        MailChoice choice = choices.of(List.of(login), NewsKind.SURVEYS).getOrDefault(login, MailChoice.AT_ONCE);
        return switch (choice) {
            case NEVER -> Way.NOT_WANTED;
            case DAILY -> Way.DIGEST;
            case AT_ONCE -> sender.getIfAvailable() == null ? Way.KEPT : Way.LINK;
        };
    }

    @Override
    public void note(Question question, Way way) {
        Employee person = directory.employee(question.login());
        Locale language = language(person);
        boolean daily = way == Way.DIGEST;
        jdbc.sql("""
                        insert into mail (id, recipient, address, subject, text, link, language, created_at, state,
                                          digest_at)
                        values (:id, :login, :address, :subject, :text, :link, :language, :now, :state, :digest)
                        """)
                .param("id", Ids.next())
                .param("login", person.login())
                .param("address", person.email())
                .param("subject", subject(question, language))
                .param("text", text(question, person, language))
                .param("link", "/requests/" + question.request())
                .param("language", person.language())
                .param("now", SqlTime.of(clock.instant()))
                .param("state", (daily ? Mail.State.DIGEST : Mail.State.KEPT).name())
                .param("digest", daily ? SqlTime.of(digests.next(person)) : null)
                .update();
    }

    @Override
    public void send(Question question, String path, Instant expiresAt) {
        Employee person = directory.employee(question.login());
        Locale language = language(person);
        var zone = directory.findSite(person.site()).map(site -> site.zone()).orElse(ZoneOffset.UTC);
        String until = new Formats(texts, language, zone, clock.instant()).moment(expiresAt);
        JavaMailSender mails = sender.getObject();
        mails.send(new SurveyLetter(
                        companies.name(),
                        person.email(),
                        subject(question, language),
                        text(question, person, language),
                        texts.get("notifications.survey.until", language, until),
                        settings.portalUrl() + path,
                        SurveyLetter.words(texts, language))
                .message(mails, settings.from()));
    }

    private String subject(Question question, Locale language) {
        return texts.get("notifications.survey.asked.title", language, question.number(), question.title());
    }

    private String text(Question question, Employee person, Locale language) {
        return texts.get(
                "notifications.survey.asked.text", language, person.firstName(), question.number(), question.title());
    }

    private static Locale language(Employee person) {
        return Locale.forLanguageTag(person.language());
    }
}
