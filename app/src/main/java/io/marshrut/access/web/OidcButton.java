package io.marshrut.access.web;

import org.springframework.stereotype.Component;

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

    /** What the provider is called; null where nobody said. */
    public String name() {
        return settings.name();
    }
}
