package io.marshrut.contractors;

/**
 * An order that was given out, or got a new link.
 *
 * @param path of the page that the link opens, for the performer to hand over: shown this once, and only where no mail
 *     server is set up; null where a mail carries it
 */
public record GivenOrder(ContractorOrder order, String path) {}
