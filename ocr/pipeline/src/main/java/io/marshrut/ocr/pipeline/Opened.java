package io.marshrut.ocr.pipeline;

import io.marshrut.ocr.pipeline.fields.Statement;
import io.marshrut.ocr.pipeline.input.Source;
import java.util.Optional;

/**
 * A file that could be opened.
 *
 * @param statement what it says as data; empty where it must be read off its pages
 */
record Opened(Source source, Optional<Statement> statement) implements AutoCloseable {

    static Opened of(Source source) {
        return new Opened(source, Optional.empty());
    }

    @Override
    public void close() {
        source.close();
    }
}
