package io.marshrut.access;

import java.io.Serializable;
import java.time.Instant;

/**
 * What a session remembers of how it began.
 *
 * @param handle names the session on pages: its id is a secret
 * @param userAgent as the browser sent it, may be null
 * @param address of the network
 * @param provedAt when whoever signed in proved who they are: with an outer provider that may be long before; null where
 *     it does not say
 */
public record SessionMark(String handle, String userAgent, String address, Instant since, Instant provedAt)
        implements Serializable {

    /** The session's attribute. */
    public static final String ATTRIBUTE = SessionMark.class.getName();
}
