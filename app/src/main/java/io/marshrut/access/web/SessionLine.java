package io.marshrut.access.web;

import io.marshrut.access.OpenSession;

/** A session as its line on the page shows it. */
public record SessionLine(OpenSession session, Device device) {

    static SessionLine of(OpenSession session) {
        return new SessionLine(session, Device.of(session.mark().userAgent()));
    }
}
