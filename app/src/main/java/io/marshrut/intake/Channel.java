package io.marshrut.intake;

/** The way that something took into the house (канал поступления). */
public enum Channel {
    PORTAL,
    API,
    PHONE,
    MAIL,
    FOLDER
}
