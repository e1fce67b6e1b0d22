package io.marshrut.exchange;

/** Hands one message to a partner and tells how it was answered. Being called twice with one message does no harm. */
public interface Channel {

    ChannelKind kind();

    /**
     * Never throws for what a partner or the line does.
     *
     * @param body the message as this partner wants it
     */
    Answer send(Partner partner, OutboxMessage message, String body);
}
