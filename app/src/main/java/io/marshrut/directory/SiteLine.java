package io.marshrut.directory;

/**
 * A site in the list of administrators.
 *
 * @param people how many active people work there
 * @param departments how many departments have their place there
 */
public record SiteLine(Site site, int people, int departments) {}
