package io.marshrut.notifications;

/** When news go out by mail; behind the bell they always stand. */
public enum MailChoice {
    AT_ONCE,
    /** In one mail every morning. */
    DAILY,
    NEVER
}
