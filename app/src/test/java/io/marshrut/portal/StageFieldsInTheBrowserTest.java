package io.marshrut.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.marshrut.access.Callers;
import io.marshrut.directory.Organisation;
import io.marshrut.support.Accessibility;
import io.marshrut.support.Browser;
import io.marshrut.support.PortalTest;
import io.marshrut.support.Works;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a stage asks for is filled in on the card of the request. */
@PortalTest
class StageFieldsInTheBrowserTest {

    @Autowired
    Browser browser;

    @Autowired
    ApplicationContext portal;

    @Test
    void fieldsComeWithTheDecisionAndItsMistakesStandBesideThem() {
        Works works = new Works(portal);
        works.publish();
        String boss = works.person(null, "HQ");
        String measurer = works.person(boss, "HQ");
        String id = works.tryToFile(boss, works.fields(measurer, Map.of("impact", "site")))
                .json()
                .path("id")
                .asText();
        works.give(id, "measure", measurer);
        try (Browser.Visitor visitor = browser.signedIn(measurer, Browser.DESKTOP)) {
            for (String language : List.of("en", "ru")) {
                speak(measurer, language);
                isWhole(visitor.open("/requests/" + id), "stage-" + language, language);
                isWhole(visitor.open("/work"), "inbox-" + language, language);
                isWhole(visitor.open("/requests?mine=false&sort=priority"), "list-" + language, language);
            }
            Page card = visitor.wide(Browser.DESKTOP).open("/requests/" + id).page();
            assertThat(card.locator(".card-head-facts")).containsText("P2 · высокий");
            assertThat(card.locator("[data-field=permit]")).isHidden();
            card.check("[name='fields.complex'][type=checkbox]");
            assertThat(card.locator("[data-field=permit]")).isVisible();
            card.fill("[name='fields.amount']", "много");
            card.click(".decision-buttons >> text=Замерено");
            assertThat(card.locator("[data-field=amount] .invalid-feedback")).isVisible();
            assertThat(card.locator("[name='fields.amount']")).hasValue("много");
            assertThat(card.locator("[name='fields.complex'][type=checkbox]")).isChecked();
            isWhole(visitor, "refused", "ru");
            visitor.wide(Browser.DESKTOP);
            card.fill("[name='fields.amount']", "12 500,50");
            card.fill("[name='fields.permit']", "Н-17");
            card.fill("[name='fields.contractor']", "ООО «Ромашка»");
            card.check("[name='fields.urgency'][value=now]");
            card.click(".decision-buttons >> text=Замерено");
            assertThat(card.locator(".card-head-facts")).containsText("P1 · критический");
            assertThat(card.locator(".facts").first()).containsText(Pattern.compile("12\\s500,50\\s₽"));
            assertThat(card.locator(".history")).containsText("заполнено: Стоимость");
            works.decide(measurer, id, "work", "done", null, Map.of());
            works.decide(measurer, id, "acceptance", "done", null, Map.of());
            isWhole(visitor.open("/requests/" + id), "waiting", "ru");
            assertThat(card.locator(".alert-info")).containsText("Ждёт срока: «Ждём даты»");
        }
    }

    private static void isWhole(Browser.Visitor visitor, String name, String language) {
        for (int width : new int[] {Browser.DESKTOP, Browser.PHONE}) {
            visitor.wide(width).photograph(name + "-" + width);
            assertThat(visitor.overflow()).as(name + " at " + width).isZero();
            if (language.equals("ru")) {
                assertThat(Accessibility.violations(visitor.page()))
                        .as(name + " at " + width)
                        .isEmpty();
            }
        }
        assertThat(visitor.errors()).as("what the browser complains about").isEmpty();
        assertThat(visitor.page().content()).doesNotContain("??");
    }

    private void speak(String login, String language) {
        portal.getBean(Organisation.class).speak(login, language);
        portal.getBean(Callers.class).forget(login);
    }
}
