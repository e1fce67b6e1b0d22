package io.marshrut.ocr.worker;

import java.io.IOException;

/** The portal or the S3 store is away: not the document's fault, so that its attempt is given back. */
final class SurroundingsException extends IOException {

    private static final long serialVersionUID = 1L;

    SurroundingsException(String what, Throwable cause) {
        super(
                what + ": " + (cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage()),
                cause);
    }
}
