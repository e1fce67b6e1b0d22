package io.marshrut.setup;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the first start depends on.
 *
 * @param demo whether the made-up company is asked for; it comes in the embedded stack only
 * @param address under which people reach the portal
 */
@ConfigurationProperties("marshrut")
record SetupSettings(boolean demo, String address, Embedded embedded) {

    record Embedded(boolean enabled) {}

    boolean isDemonstration() {
        return demo && embedded != null && embedded.enabled();
    }
}
