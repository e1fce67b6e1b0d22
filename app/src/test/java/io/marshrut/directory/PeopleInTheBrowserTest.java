package io.marshrut.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.marshrut.support.Accessibility;
import io.marshrut.support.Browser;
import io.marshrut.support.PortalTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator enters somebody, lets them in and blocks them, in a browser. */
@PortalTest
class PeopleInTheBrowserTest {

    @Autowired
    Browser browser;

    @Test
    void somebodyIsEnteredLetInAndBlocked() {
        String login = "b" + UUID.randomUUID().toString().substring(0, 8);
        try (Browser.Visitor visitor = browser.signedIn("admin", Browser.DESKTOP)) {
            Page page = visitor.open("/admin/people/new").page();
            page.fill("#login", login);
            page.fill("#firstName", "Анна");
            page.selectOption("#site", "SPB-01");
            page.click(".form-footer-bar .btn-primary");
            page.waitForSelector("#lastName-error");
            assertThat(page.inputValue("#login")).isEqualTo(login);

            page.fill("#lastName", "Проба");
            page.selectOption("#department", page.getAttribute("#department option:nth-child(2)", "value"));
            page.selectOption("#position", page.getAttribute("#position option:nth-child(2)", "value"));
            page.click(".form-footer-bar .btn-primary");
            page.waitForURL("**/admin/people/" + login);
            visitor.photograph("person-card");
            assertThat(page.textContent("h1")).isEqualTo("Проба Анна");
            assertThat(visitor.overflow()).isZero();
            assertThat(Accessibility.violations(page)).isEmpty();

            page.click("[data-open=block-dialog]");
            page.fill("#block-reason", "Уволена");
            page.click("#block-dialog .btn-danger");
            page.waitForSelector(".alert-danger");
            assertThat(page.textContent(".alert-danger")).contains("Уволена");
        }
    }

    @Test
    void theListIsWholeOnAPhoneToo() {
        for (int width : new int[] {Browser.DESKTOP, Browser.PHONE}) {
            try (Browser.Visitor visitor = browser.signedIn("admin", width)) {
                for (String path :
                        new String[] {"/admin/people", "/admin/people/manager/edit", "/admin/people/import"}) {
                    visitor.open(path).photograph("people" + path.replace('/', '-') + width);
                    assertThat(visitor.overflow()).as(path).isZero();
                    assertThat(visitor.errors()).as(path).isEmpty();
                    assertThat(Accessibility.violations(visitor.page()))
                            .as(path)
                            .isEmpty();
                }
            }
        }
    }
}
