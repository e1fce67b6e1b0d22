package io.marshrut.exchange;

/** How a partner is reached (канал обмена). */
public enum ChannelKind {
    /** An HTTP service of 1C (HTTP-сервис): one address takes every message and answers whether it has it. */
    ONE_C_HTTP,
    /** Files in a folder of the server. */
    FOLDER,
    /** A signed call of any program. */
    WEBHOOK
}
