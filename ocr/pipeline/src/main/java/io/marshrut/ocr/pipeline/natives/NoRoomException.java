package io.marshrut.ocr.pipeline.natives;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The machine cannot take what is to be written (на диске нет места): nothing is wrong with the file that is read, and
 * another try may do better.
 */
public final class NoRoomException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Less is none: programs need some to say what is wrong. */
    private static final long LEAST_BYTES = 16L << 20;

    public NoRoomException(IOException cause) {
        this(String.valueOf(cause.getMessage()), cause);
    }

    private NoRoomException(String message, IOException cause) {
        super("temporary files: " + message, cause);
    }

    /** For failures that do not say what they come from. */
    public static void throwIfFull(Path folder) throws NoRoomException {
        long usable = LEAST_BYTES;
        try {
            usable = Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            // it cannot be told: not the disk's fault, as far as is known
        }
        if (usable < LEAST_BYTES) {
            throw new NoRoomException("no space left in " + folder, null);
        }
    }
}
