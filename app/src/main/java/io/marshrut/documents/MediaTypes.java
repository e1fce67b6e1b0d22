package io.marshrut.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.tika.Tika;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/** Finds the media type in the bytes (Tika); the name only helps to tell office formats apart. */
@Component
class MediaTypes {

    private final Tika tika = new Tika();

    String of(InputStreamSource content, String fileName) {
        try (InputStream stream = content.getInputStream()) {
            return tika.detect(stream, fileName);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
