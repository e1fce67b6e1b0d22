package io.marshrut.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.access.Callers;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.support.Api;
import io.marshrut.support.Incidents;
import io.marshrut.support.MovableClock;
import io.marshrut.support.PortalTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a person wants by mail. It is Tuesday 3 March 2026, 10:00 in Moscow; the shared portal sends no mails. */
@PortalTest
class DigestTest {

    private static final String READER = "petrov";
    private static final Instant NOW = Instant.parse("2026-03-03T07:00:00Z");
    private static final Instant NEXT_MORNING = Instant.parse("2026-03-04T05:00:01Z");

    @Autowired
    Api api;

    @Autowired
    MailChoices choices;

    @Autowired
    Notifications notifications;

    @Autowired
    Digests digests;

    @Autowired
    Callers callers;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private Incidents incidents;
    private Caller reader;

    @BeforeEach
    void readerOfMails() {
        incidents = new Incidents(api);
        reader = callers.of(READER).orElseThrow();
    }

    @AfterEach
    void mailsAtOnceAgain() {
        choices.choose(reader, Map.of(NewsKind.REQUESTS, MailChoice.AT_ONCE));
    }

    @Test
    void withoutAChoiceEverythingGoesOutAtOnce() {
        assertThat(choices.of(reader)).containsOnlyKeys(NewsKind.values()).containsValue(MailChoice.AT_ONCE);
        String title = file();

        assertThat(mails(title))
                .singleElement()
                .satisfies(mail -> assertThat(mail.state()).isEqualTo(Mail.State.KEPT));
    }

    @Test
    void aDigestGathersADaysNewsAndGoesOutOnce() {
        choices.choose(reader, Map.of(NewsKind.REQUESTS, MailChoice.DAILY));
        String[] titles = new String[2];
        clock.at(NOW, () -> {
            titles[0] = file();
            titles[1] = file();
        });
        assertThat(mails(titles[0])).singleElement().satisfies(mail -> {
            assertThat(mail.state()).isEqualTo(Mail.State.DIGEST);
            assertThat(mail.digestAt()).isEqualTo(Instant.parse("2026-03-04T05:00:00Z"));
        });

        clock.at(NOW.plusSeconds(60), () -> digests.send());
        assertThat(mails(titles[0])).hasSize(1);

        clock.at(NEXT_MORNING, () -> {
            digests.send();
            digests.send();
        });
        List<Mail> about = mails(titles[0]);
        assertThat(about).extracting(Mail::state).containsExactly(Mail.State.DIGESTED, Mail.State.KEPT);
        assertThat(about.get(1).subject()).startsWith("Сводка: ");
        assertThat(about.get(1).text()).contains(titles[0], titles[1]);
    }

    @Test
    void whoWantsNoMailsStillHasTheBell() {
        choices.choose(reader, Map.of(NewsKind.REQUESTS, MailChoice.NEVER));
        String title = file();

        assertThat(mails(title)).isEmpty();
        assertThat(notifications.list(reader, new Paged.Request(0, 50)).items())
                .anyMatch(line -> line.text().contains(title));
    }

    private String file() {
        String title = Incidents.title();
        incidents.file(READER, title);
        return title;
    }

    private List<Mail> mails(String title) {
        return jdbc.sql("""
                        select * from mail where recipient = :reader and text like '%' || :title || '%'
                         order by created_at, id
                        """)
                .param("reader", READER)
                .param("title", title)
                .query(Mail.class)
                .list();
    }
}
