package io.marshrut.contracts;

import io.marshrut.renditions.RenditionReady;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The text of a version can be read now: whoever searches finds the contract by it. */
@Component
class VersionTexts {

    private final ContractVersions versions;
    private final ApplicationEventPublisher events;

    VersionTexts(ContractVersions versions, ApplicationEventPublisher events) {
        this.versions = versions;
        this.events = events;
    }

    @EventListener
    void ready(RenditionReady ready) {
        versions.withContent(ready.sha256()).forEach(id -> events.publishEvent(new ContractChanged(id)));
    }
}
