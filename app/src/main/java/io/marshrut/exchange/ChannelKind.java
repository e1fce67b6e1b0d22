package io.marshrut.exchange;

/** How a partner is reached (канал обмена). */
public enum ChannelKind {
    /** An HTTP service of 1C (HTTP-сервис): one address takes every message and answers whether it has it. */
    ONE_C_HTTP,
    /** The standard OData interface of 1C: objects of its configuration, filled as the partner's mapping says. */
    ONE_C_ODATA,
    /** Files in a folder of the server. */
    FOLDER,
    /** A signed call of any program. */
    WEBHOOK
}
