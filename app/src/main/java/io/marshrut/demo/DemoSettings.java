package io.marshrut.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whether this is a demonstration.
 *
 * @param demo load the made-up company into an empty database
 * @param demoContracts its contracts and requests as well, in the background once the portal serves
 * @param embedded the stack started by the portal itself: nowhere else do people have passwords equal to their names
 */
@ConfigurationProperties("marshrut")
record DemoSettings(boolean demo, boolean demoContracts, Embedded embedded) {

    record Embedded(boolean enabled) {}

    boolean isDemonstration() {
        return demo && embedded != null && embedded.enabled();
    }
}
