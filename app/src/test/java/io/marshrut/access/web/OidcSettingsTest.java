package io.marshrut.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class OidcSettingsTest {

    @Test
    void theNamesOfTheDocumentationSetIt() {
        OidcSettings settings = bound(Map.of(
                "MARSHRUT_OIDC_ISSUER", "https://sso.example",
                "MARSHRUT_OIDC_CLIENT_ID", "portal",
                "MARSHRUT_OIDC_CLIENT_SECRET", "secret",
                "MARSHRUT_OIDC_LOGIN_CLAIM", "sAMAccountName"));

        assertThat(settings)
                .isEqualTo(
                        new OidcSettings("https://sso.example", "portal", "secret", "sAMAccountName", "groups", null));
        assertThat(settings.isOn()).isTrue();
    }

    @Test
    void anEmptyIssuerIsNone() {
        assertThat(bound(Map.of("MARSHRUT_OIDC_ISSUER", "", "MARSHRUT_OIDC_NAME", "SSO"))
                        .isOn())
                .isFalse();
    }

    private static OidcSettings bound(Map<String, Object> environment) {
        StandardEnvironment settings = new StandardEnvironment();
        settings.getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, environment));
        ConfigurationPropertySources.attach(settings);
        return Binder.get(settings).bindOrCreate("marshrut.oidc", OidcSettings.class);
    }
}
