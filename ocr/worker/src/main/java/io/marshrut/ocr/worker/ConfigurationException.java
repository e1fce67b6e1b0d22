package io.marshrut.ocr.worker;

/** The environment does not let the worker start; the message names what is wrong. */
final class ConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ConfigurationException(String message) {
        super(message);
    }
}
