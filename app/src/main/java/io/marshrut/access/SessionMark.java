package io.marshrut.access;

import java.io.Serializable;
import java.time.Instant;

/**
 * What a session remembers of how it began.
 *
 * @param handle names the session on pages: its id is a secret
 * @param userAgent as the browser sent it, may be null
 * @param address of the network
 */
public record SessionMark(String handle, String userAgent, String address, Instant since) implements Serializable {

    /** The session's attribute. */
    public static final String ATTRIBUTE = SessionMark.class.getName();
}
