package io.marshrut.embedded;

/** Another process works on the data folder. */
final class DataFolderInUseException extends EmbeddedStackException {
    private static final long serialVersionUID = 1L;

    DataFolderInUseException(String message) {
        super(message, "Stop that one first, or choose another folder with MARSHRUT_DATA.");
    }
}
