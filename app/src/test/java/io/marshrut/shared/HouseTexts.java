package io.marshrut.shared;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The portal's texts, for tests that need no portal. */
public final class HouseTexts {

    private HouseTexts() {}

    public static Texts all() {
        try {
            return new Texts(new TextConfiguration().messageSource());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
