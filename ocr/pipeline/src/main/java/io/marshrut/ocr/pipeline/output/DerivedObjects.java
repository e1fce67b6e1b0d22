package io.marshrut.ocr.pipeline.output;

import io.marshrut.ocr.model.RecognitionContract;
import java.io.IOException;

/** Where derived objects go: S3 in production, a folder in tests. */
public interface DerivedObjects {

    /**
     * Keeps an object.
     *
     * @param name of {@link RecognitionContract}, such as {@code page-1.png}
     * @return the key under which it can be read
     */
    String put(String name, String contentType, byte[] content) throws IOException;

    /** Keeps the content of a document that was found within the file, under its digest. */
    default void putContent(String sha256, String contentType, byte[] content) throws IOException {
        put(RecognitionContract.contentKey(sha256), contentType, content);
    }
}
