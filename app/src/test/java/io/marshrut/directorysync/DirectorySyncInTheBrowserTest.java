package io.marshrut.directorysync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.marshrut.directory.Organisation;
import io.marshrut.support.Accessibility;
import io.marshrut.support.Browser;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator looks first, takes people over, and is asked before many of them are blocked. */
class DirectorySyncInTheBrowserTest extends Synchronised {

    @Autowired
    Browser browser;

    @Autowired
    Organisation organisation;

    private List<Browser.Visitor> windows = List.of();

    @BeforeEach
    void openTheWindows() {
        windows = List.of(browser.signedIn("admin", Browser.DESKTOP), browser.signedIn("admin", Browser.PHONE));
    }

    @AfterEach
    void closeTheWindows() {
        windows.forEach(Browser.Visitor::close);
        speak("ru");
    }

    @Test
    void anAdministratorChecksSynchronisesAndConfirms() {
        for (int n = 0; n < 6; n++) {
            company.person(login("p" + n), "Сотрудникова-Каталогова");
        }
        company.person(login("odd"), "Странная", "telephoneNumber", "8".repeat(90));
        company.person(login("nobody"), "Безместная", "physicalDeliveryOfficeName", "Каб. 305");
        Browser.Visitor admin = windows.get(0);
        admin.open("/admin/directory-sync");
        admin.page().click("form[action$=test] button");
        admin.page().waitForSelector(".toast-place[data-message*=Связь], .toast-place:has-text('Связь')");
        // runs of others stand in the same list
        Optional<UUID> earlier = sync.newest(admin()).map(SyncRun::id);
        admin.page().click("form:has([value=CHECK]) button");
        ended(await().until(
                        () -> sync.newest(admin()),
                        newest -> newest.isPresent() && !newest.map(SyncRun::id).equals(earlier))
                .orElseThrow());
        admin.open("/admin/directory-sync");
        assertThat(admin.page().textContent("#list")).contains("Новые", "7", "С ошибками");
        synchronise();
        photographed("/admin/directory-sync", "sync-state");
        photographed(
                "/admin/directory-sync/" + sync.newest(admin()).orElseThrow().id(), "sync-run");
        photographed("/admin/people/" + login("p0") + "/edit", "sync-person");

        for (int n = 0; n < 4; n++) {
            company.remove(login("p" + n));
        }
        SyncRun stopped = synchronise();
        photographed("/admin/directory-sync", "sync-stopped");
        photographed("/admin/directory-sync/" + stopped.id(), "sync-stopped-run");
        sync.confirm(admin(), stopped.id());
        ended(sync.newest(admin()).orElseThrow());
        assertThat(person("p0").active()).isFalse();
        company.goAway();
        synchronise();
        photographed("/admin/directory-sync", "sync-failed");
    }

    private void photographed(String path, String name) {
        for (Browser.Visitor visitor : windows) {
            for (String language : List.of("ru", "en")) {
                speak(language);
                visitor.errors().clear();
                visitor.open(path)
                        .photograph(name + "-" + language + "-" + visitor.page().viewportSize().width);
                assertThat(visitor.overflow()).as(name).isZero();
                assertThat(visitor.errors()).as(name).isEmpty();
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
