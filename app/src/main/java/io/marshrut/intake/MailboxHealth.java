package io.marshrut.intake;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Tells operators whether the mailbox answered when it was read last. */
@Component("mailbox")
class MailboxHealth implements HealthIndicator {

    private final IntakeSettings settings;
    private final SourceRows sources;

    MailboxHealth(IntakeSettings settings, SourceRows sources) {
        this.settings = settings;
        this.sources = sources;
    }

    @Override
    public Health health() {
        boolean away = settings.mailbox().isOn()
                && sources.find(settings.mailbox().name())
                        .filter(IntakeSource::isAway)
                        .isPresent();
        return away ? Health.down().build() : Health.up().build();
    }
}
