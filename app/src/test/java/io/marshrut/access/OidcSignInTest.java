package io.marshrut.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.marshrut.support.Accessibility;
import io.marshrut.support.Browser;
import io.marshrut.support.ContractCases;
import io.marshrut.support.PortalProcess;
import io.marshrut.support.Window;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sign-in by a real OpenID provider, in a browser. */
class OidcSignInTest {

    @TempDir(cleanup = org.junit.jupiter.api.io.CleanupMode.ON_SUCCESS)
    Path data;

    @Test
    void employeesComeInByTheProviderAndStrangersAreRefusedInWords() throws Exception {
        int port = freePort();
        int providerPort = freePort();
        try (PortalProcess portal = new PortalProcess(
                                data,
                                "--server.port=" + port,
                                "--marshrut.address=http://localhost:" + port,
                                "--marshrut.oidc.issuer=" + OpenIdProvider.issuer(providerPort),
                                "--marshrut.oidc.client-id=" + OpenIdProvider.CLIENT,
                                "--marshrut.oidc.client-secret=" + OpenIdProvider.SECRET,
                                "--marshrut.oidc.name=Keycloak",
                                "--marshrut.embedded.workers=0")
                        .start();
                Browser browser = new Browser(portal.api().base())) {
            try (Browser.Visitor early = browser.visitor(Browser.DESKTOP)) {
                early.open("/login").page().click("a[href='/oauth2/authorization/oidc']");
                early.page().waitForURL("**/login?provider");
                assertThat(early.page().textContent("[role=alert]")).contains("не получилось");
            }
            try (OpenIdProvider provider =
                    new OpenIdProvider(providerPort, "http://localhost:" + port + "/login/oauth2/code/oidc")) {
                assertThat(provider.serves()).isTrue();
                signInsBy(portal, browser);
                whoHasNoPasswordHereSignsInAnewToSign(portal, browser);
            }
        }
    }

    private static void signInsBy(PortalProcess portal, Browser browser) {
        try (Browser.Visitor admin = browser.signedIn("admin", Browser.DESKTOP)) {
            admin.open("/admin/groups").page().fill("#group", "CN=Finance");
            admin.page().selectOption("#role", "finance");
            admin.page().click(".group-role-new .btn-primary");
            admin.page().waitForSelector("text=CN=Finance");
            admin.photograph("admin-groups");
            assertThat(admin.overflow()).isZero();
            assertThat(Accessibility.violations(admin.page())).isEmpty();
        }
        try (Browser.Visitor lawyer = browser.visitor(Browser.PHONE)) {
            lawyer.open("/requests?q=x");
            lawyer.photograph("oidc-login");
            assertThat(Accessibility.violations(lawyer.page())).isEmpty();
            byProvider(lawyer, "lawyer");
            // where one wanted to go
            lawyer.page().waitForURL(Pattern.compile(".*/requests\\?q=x.*"));
            lawyer.open("/profile");
            assertThat(lawyer.page().content()).contains("Финансист").contains("Юрист");
            assertThat(lawyer.page().locator(".session").count()).isOne();
        }
        try (Browser.Visitor byMail = browser.visitor(Browser.DESKTOP)) {
            byProvider(byMail.open("/login"), "by-mail");
            byMail.page().waitForURL("**/work");
            assertThat(byMail.open("/profile").page().content()).contains("marketing@masterovoy.example");
        }
        for (String unknown : new String[] {"stranger", "pretender"}) {
            try (Browser.Visitor visitor = browser.visitor(Browser.DESKTOP)) {
                byProvider(visitor.open("/login"), unknown);
                visitor.page().waitForURL("**/login?unknown");
                assertThat(visitor.page().textContent("[role=alert]")).contains("Вас нет среди сотрудников");
            }
        }
        try (Browser.Visitor admin = browser.signedIn("admin", Browser.DESKTOP)) {
            assertThat(admin.open("/admin/journal").page().content())
                    .contains("среди сотрудников нет «nobody-here»")
                    .contains("роли изменены по группам");
        }
        // an answer that nobody asked for signs nobody in
        Window forged = new Window(portal.api().base());
        assertThat(Window.location(forged.get("/login/oauth2/code/oidc?code=x&state=y")))
                .endsWith("/login?provider");
        assertThat(forged.isSignedIn()).isFalse();
    }

    private static void whoHasNoPasswordHereSignsInAnewToSign(PortalProcess portal, Browser browser) {
        try (Browser.Visitor admin = browser.signedIn("admin", Browser.DESKTOP)) {
            Page page = admin.open("/admin/people/new").page();
            page.fill("[name=login]", "podpisant");
            page.fill("[name=lastName]", "Подписантов");
            page.fill("[name=firstName]", "Роман");
            page.selectOption("[name=site]", "HQ");
            page.selectOption("[name=department]", "MGMT");
            page.selectOption("[name=position]", "ceo");
            page.click("main form .btn-primary");
            page.waitForURL(Pattern.compile(".*/admin/people/podpisant.*"));
            page = admin.open("/admin/groups").page();
            page.fill("#group", "CN=Signers");
            page.selectOption("#role", "director");
            page.click(".group-role-new .btn-primary");
            page.waitForSelector("text=CN=Signers");
        }
        ContractCases contracts = new ContractCases(portal.api());
        String id = contracts.submitted("marketing", ContractCases.card());
        contracts.decide("volkova", id, "unit", "approve", null);
        contracts.decide("lawyer", id, "legal", "approve", null);
        contracts.decide("kotova", id, "budget", "approve", null);
        try (Browser.Visitor signer = browser.visitor(Browser.DESKTOP)) {
            byProvider(signer.open("/login"), "signer");
            signer.page().waitForURL("**/work");
            signer.open("/oauth2/authorization/oidc?again=/contracts/" + id);
            // though signed in there, too
            signer.page().fill("input[name=username]", "signer");
            signer.page().fill("input[name=password]", "secret");
            signer.page().click("button[type=submit]");
            signer.page().waitForURL("**/contracts/" + id);
            signer.page().click("form[action$='/sign'] .btn-primary");
            signer.page().waitForSelector("text=Подписан");

            assertThat(contracts.contract("director", id).path("status").asText())
                    .isEqualTo("ACTIVE");
        }
        // to no other portal
        try (Browser.Visitor misled = browser.visitor(Browser.DESKTOP)) {
            misled.open("/oauth2/authorization/oidc?again=https://elsewhere.example/");
            misled.page().fill("input[name=username]", "signer");
            misled.page().fill("input[name=password]", "secret");
            misled.page().click("button[type=submit]");
            misled.page().waitForURL("**/work");
        }
    }

    private static void byProvider(Browser.Visitor visitor, String name) {
        visitor.page().click("a[href='/oauth2/authorization/oidc']");
        visitor.page().fill("input[name=username]", name);
        visitor.page().fill("input[name=password]", "secret");
        visitor.page().click("button[type=submit]");
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
