package io.marshrut.documentpackages;

/** Where a package is (состояние комплекта). */
public enum PackageState {
    /** Documents are put in and taken out. */
    OPEN,
    /** Went through the gate: the exchange may send it. */
    RELEASED,
    /** Was none: its documents stand alone again. */
    DISSOLVED
}
