package io.marshrut.backup;

/** Something in a backup is not what was written. */
final class DamagedBackup extends BackupFailure {

    private static final long serialVersionUID = 1L;

    DamagedBackup(String message, Throwable cause) {
        super(message, "Take another backup; nothing was changed.", cause);
    }

    DamagedBackup(String message) {
        this(message, null);
    }
}
