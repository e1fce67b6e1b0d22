package io.marshrut.backup;

/** Why it cannot be done, in words for the person at the terminal. */
class BackupFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    BackupFailure(String message, String remedy) {
        this(message, remedy, null);
    }

    BackupFailure(String message, String remedy, Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    /** What to do about it; empty where nothing can be advised. */
    String remedy() {
        return remedy;
    }
}
