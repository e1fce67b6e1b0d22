package io.marshrut.engine;

/**
 * A timer went off. Listeners run in the transaction that takes the timer away: what they do happens once, or, where they
 * fail, is tried again.
 *
 * @param name of what asked for it
 * @param reference what it asked for it with
 */
public record TimerFired(String name, String reference) {}
