package io.marshrut.requests;

import io.marshrut.shared.LocalText;

/** What came of a request, for its card to lead to. */
public record RequestLink(LocalText title, String path) {}
