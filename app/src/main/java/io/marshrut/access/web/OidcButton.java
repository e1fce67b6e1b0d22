package io.marshrut.access.web;

import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** What the sign-in page shows of the company's OpenID provider, {@code oidcButton} in its template. */
@Component
public class OidcButton {

    private final OidcSettings settings;

    OidcButton(OidcSettings settings) {
        this.settings = settings;
    }

    /** Null where there is none. */
    public String path() {
        return settings.isOn() ? OidcSettings.BUTTON : null;
    }

    /** Where somebody proves anew who they are and comes back to a page of ours; null where there is no provider. */
    public String again(String page) {
        return settings.isOn()
                ? OidcSettings.BUTTON + "?" + OidcRequests.AGAIN + "=" + UriUtils.encode(page, StandardCharsets.UTF_8)
                : null;
    }

    /** What the provider is called; null where nobody said. */
    public String name() {
        return settings.name();
    }
}
