package io.marshrut.access.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The company's OpenID provider.
 *
 * @param issuer its address, null where there is none
 * @param loginClaim which claim is the employee's login
 * @param groupsClaim which claim names the groups that roles follow from
 * @param name what the button calls it; may be null
 */
@ConfigurationProperties("marshrut.oidc")
record OidcSettings(
        String issuer,
        String clientId,
        String clientSecret,
        @DefaultValue("preferred_username") String loginClaim,
        @DefaultValue("groups") String groupsClaim,
        String name) {

    /** The only registration. */
    static final String ID = "oidc";

    static final String BUTTON = "/oauth2/authorization/" + ID;

    boolean isOn() {
        return issuer != null && !issuer.isBlank();
    }
}
