package io.marshrut.contractors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import io.marshrut.notifications.OutsideMails;
import io.marshrut.support.Api;
import io.marshrut.support.Outwork;
import io.marshrut.support.PortalTest;
import io.marshrut.support.Window;
import io.marshrut.support.Works;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mails to contractors against a real SMTP server: each has a link of its own that works, and no markup of anybody's. */
@PortalTest
class ContractorByMailTest {

    @RegisterExtension
    static final GreenMailExtension SERVER =
            new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private static final Pattern LINK = Pattern.compile("https://portal\\.example(/contractor/[\\w-]{43})");

    @Autowired
    Api api;

    @Autowired
    ApplicationContext portal;

    @Autowired
    Letters letters;

    @Autowired
    OrderRows rows;

    @Autowired
    OrderPlace place;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private String performer;
    private JsonNode order;
    private SendLetter send;

    @BeforeEach
    void giveAnOrder() {
        Outwork outwork = new Outwork(portal);
        performer = new Works(portal).person(null, "SPB-02");
        String request = outwork.file("employee", performer, "Ворота " + Outwork.mark());
        Api.Answer answer = outwork.order(
                performer,
                request,
                outwork.draft(
                        outwork.counterparty("ООО «Ворота»"),
                        Map.of("what", "Починить <b>ворота</b>", "language", "en", "contact", "John")));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        order = answer.json();
        send = new SendLetter(
                letters,
                rows,
                place,
                OutsideMails.by(SERVER.getSmtp().getPort(), "https://portal.example", portal),
                clock);
    }

    @Test
    void theMailCarriesALinkThatWorksAndGoesOutOnce() throws Exception {
        String letter = letter(ContractorMail.Kind.ORDER, null);
        send.run(letter);
        send.run(letter);

        MimeMessage[] received = SERVER.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getAllRecipients()[0]).hasToString("montazh@contractor.example");
        assertThat(received[0].getSubject()).startsWith("Order OW-");
        assertThat(part(received[0], 0)).contains("Hello, John!", "Рабочих Егор");
        assertThat(part(received[0], 1)).contains("&lt;b&gt;").doesNotContain("<b>ворота");

        Window phone = new Window(api.base());
        assertThat(phone.get(link(received[0])).statusCode()).isEqualTo(200);
        assertThat(phone.get(order.path("path").asText()).statusCode())
                .as("the links of other mails go on working")
                .isEqualTo(200);
    }

    @Test
    void remarksComeWithALinkAndAWithdrawalWithout() throws Exception {
        send.run(letter(ContractorMail.Kind.REMARKS, "Кромка отходит"));
        assertThat(part(SERVER.getReceivedMessages()[0], 0)).contains("Кромка отходит");
        String path = link(SERVER.getReceivedMessages()[0]);
        assertThat(new Window(api.base()).get(path).statusCode()).isEqualTo(200);

        String late = letter(ContractorMail.Kind.REMINDER, null);
        api.as(performer).post("/api/v1/contractor-orders/" + order.path("id").asText() + "/withdraw", Map.of());
        send.run(late);
        assertThat(SERVER.getReceivedMessages())
                .as("nobody is reminded of what was withdrawn")
                .hasSize(1);
        send.run(letter(ContractorMail.Kind.WITHDRAWN, "Сделали сами"));
        assertThat(part(SERVER.getReceivedMessages()[1], 0))
                .contains("Сделали сами")
                .doesNotContain("/contractor/");
        assertThat(new Window(api.base()).get(path).statusCode()).isEqualTo(410);
    }

    /** As the portal writes it where it has a mail server. */
    private String letter(ContractorMail.Kind kind, String text) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into contractor_letter (id, order_id, kind, text, made_at)
                        values (:id, :order::uuid, :kind, :text, now())
                        """)
                .param("id", id)
                .param("order", order.path("id").asText())
                .param("kind", kind.name())
                .param("text", text)
                .update();
        return id.toString();
    }

    private static String link(MimeMessage mail) throws Exception {
        Matcher link = LINK.matcher(part(mail, 0));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static String part(MimeMessage mail, int number) throws Exception {
        MimeMultipart whole = (MimeMultipart) mail.getContent();
        MimeMultipart related = (MimeMultipart) whole.getBodyPart(0).getContent();
        MimeMultipart alternative = (MimeMultipart) related.getBodyPart(0).getContent();
        return (String) alternative.getBodyPart(number).getContent();
    }
}
