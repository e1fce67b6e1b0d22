package io.marshrut.exchange;

/** Which object of the partner's a message fills. */
public final class Entities {

    private Entities() {}

    /** For a message whose body the partner's mapping wrote. */
    public static String of(Partner partner, OutboxMessage message) {
        return MessageBodies.read(partner.mapping(), partner.channel())
                .entity(message.kind().word())
                .orElseThrow();
    }
}
