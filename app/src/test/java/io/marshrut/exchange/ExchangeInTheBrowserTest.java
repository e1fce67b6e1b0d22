package io.marshrut.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.marshrut.directory.Organisation;
import io.marshrut.exchange.AccountingServer.Mood;
import io.marshrut.support.Accessibility;
import io.marshrut.support.Browser;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator sets a partner up, sees what it refuses, and decides. */
class ExchangeInTheBrowserTest extends Exchanging {

    @Autowired
    Browser browser;

    @Autowired
    Organisation organisation;

    @Autowired
    Partners partners;

    @AfterEach
    void speakRussianAgain() {
        speak("ru");
    }

    @Test
    void anAdministratorSetsUpAPartnerAndDecidesWhatItRefuses() {
        String title = "1С:Бухгалтерия " + UUID.randomUUID();
        try (AccountingServer server = new AccountingServer();
                Browser.Visitor admin = browser.signedIn("admin", Browser.DESKTOP)) {
            Page page = admin.open("/admin/exchange/partners/new").page();
            page.fill("#title", title);
            page.fill("#address", "1c.example.ru");
            page.fill("#login", "marshrut");
            page.fill("#secret", "тайна-9");
            page.click("form.card button.btn-primary");
            assertThat(page.textContent("form.card")).contains("Нужен адрес целиком");
            photographed(admin, null, "exchange-partner-wrong");
            // the browser notes that the form was not taken
            admin.errors().clear();
            page.fill("#address", server.address());
            page.fill("#secret", "тайна-9");
            for (String kind : List.of("DOCUMENT_VERIFIED", "CONTRACT_SIGNED", "POWER_REVOKED")) {
                page.uncheck("[value=" + kind + "]");
            }
            page.click("form.card button.btn-primary");
            page.waitForSelector("table .row-target:has-text('" + title + "')");
            Partner partner = partnerRows.all().stream()
                    .filter(one -> one.title().equals(title))
                    .findFirst()
                    .orElseThrow();
            endsWithTheTest(partner);
            assertThat(partner.secret()).isEqualTo("тайна-9");

            server.behaves(message -> message.get("n").asInt() == 2 ? Mood.REFUSES : Mood.GOOD);
            UUID subject = UUID.randomUUID();
            tell(subject, 1);
            tell(subject, 2);
            patiently().until(() -> count(partner, MessageState.REFUSED) == 1);
            OutboxMessage refused = messages(partner).get(0);

            admin.open("/admin/exchange?partner=" + partner.id());
            assertThat(page.textContent("#list")).contains("Д-1", "Д-2", "Отклонено", "Подтверждено");
            page.check("[name=trouble]");
            page.waitForFunction("() => !document.querySelector('#list').textContent.includes('Д-1')");
            assertThat(page.textContent("#list")).contains("Д-2");
            admin.open("/admin/exchange/messages/" + refused.id());
            assertThat(page.textContent("section")).contains("Контрагент не найден", "Попытка 1");
            page.click("summary >> nth=0");
            assertThat(page.textContent("pre.raw")).contains("Idempotency-Key").doesNotContain("тайна-9");

            photographed(admin, "/admin/exchange?partner=" + partner.id(), "exchange-list");
            photographed(admin, "/admin/exchange/messages/" + refused.id(), "exchange-message");
            photographed(admin, "/admin/exchange/partners", "exchange-partners");
            photographed(admin, "/admin/exchange/partners/" + partner.id(), "exchange-partner");

            String mapping = "/admin/exchange/partners/" + partner.id() + "/mapping";
            verify(doubtful(), Map.of("accept", true));
            admin.open(mapping);
            page.fill("#mapping", "document.verified: {fields: {Номер: number}}");
            page.click("button.btn-primary");
            assertThat(page.textContent("form.card")).contains("document.verified.fields.Номер");
            admin.errors().clear();
            page.fill("#mapping", "document.verified:\n  fields:\n    Номер: /document/fields/number/value\n");
            page.click("button[name=look]");
            assertThat(page.textContent("pre.raw >> nth=0")).contains("\"Номер\" : \"");
            page.click("button.btn-primary");
            page.waitForURL("**" + mapping);
            assertThat(partners.get(admin(), partner.id()).mapping()).contains("Номер:");
            photographed(admin, mapping, "exchange-mapping");

            admin.open("/admin/exchange/messages/" + refused.id());
            page.fill("#reason", "Проведено вручную");
            page.click("form[action$=drop] button");
            page.waitForSelector(".status-badge:has-text('Снято')");
            assertThat(admin.errors()).isEmpty();
        }
    }

    /** @param path null for the page that is open */
    private void photographed(Browser.Visitor visitor, String path, String name) {
        for (String language : path == null ? List.of("ru") : List.of("ru", "en")) {
            speak(language);
            for (int width : List.of(Browser.PHONE, Browser.DESKTOP)) {
                visitor.wide(width);
                if (path != null) {
                    visitor.open(path);
                }
                visitor.photograph(name + "-" + language + "-" + width);
                assertThat(visitor.overflow()).as(name).isZero();
                assertThat(visitor.page().content()).doesNotContain("??");
                assertThat(Accessibility.violations(visitor.page())).as(name).isEmpty();
            }
        }
        speak("ru");
    }

    private void speak(String language) {
        organisation.speak("admin", language);
        callers.forget("admin");
    }
}
