package io.marshrut.exchange.web;

import io.marshrut.exchange.OutboxMessage;
import org.springframework.stereotype.Component;

/** The page of what a message tells of. */
@Component
class SubjectPaths {

    String of(OutboxMessage message) {
        String room = switch (message.kind()) {
            case DOCUMENT_VERIFIED -> "/documents/";
            case PACKAGE_RELEASED -> "/packages/";
            case CONTRACT_SIGNED -> "/contracts/";
            case POWER_ISSUED, POWER_REVOKED -> "/powers-of-attorney/";
        };
        return room + message.subjectId();
    }
}
