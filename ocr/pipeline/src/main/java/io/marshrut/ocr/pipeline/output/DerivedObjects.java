package io.marshrut.ocr.pipeline.output;

import java.io.IOException;

/** Where derived objects go: S3 in production, a folder in tests. */
public interface DerivedObjects {

    /**
     * Keeps an object.
     *
     * @param name of {@link io.marshrut.ocr.model.RecognitionContract}, such as {@code page-1.png}
     * @return the key under which it can be read
     */
    String put(String name, String contentType, byte[] content) throws IOException;
}
