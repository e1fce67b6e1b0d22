package io.marshrut.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A new file for its owner alone. When it cannot be written on, the reason is told in words. */
final class Disk extends OutputStream {

    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final FileChannel channel;

    private Disk(Path path) {
        this.path = path;
        try {
            channel = FileChannel.open(
                    path,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (IOException e) {
            throw failure(e);
        }
    }

    static OutputStream create(Path path) {
        return new BufferedOutputStream(new Disk(path), BUFFER);
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] some, int offset, int length) {
        try {
            ByteBuffer left = ByteBuffer.wrap(some, offset, length);
            while (left.hasRemaining()) {
                channel.write(left);
            }
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** On the platter, not only in memory. */
    @Override
    public void close() {
        try (channel) {
            if (channel.isOpen()) {
                channel.force(true);
            }
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private BackupFailure failure(IOException cause) {
        Path folder = path.getParent().getParent();
        boolean full = String.valueOf(cause.getMessage()).contains("No space left");
        return full
                ? new BackupFailure(
                        "The disk of " + folder + " is full: the backup does not fit",
                        "Make room, or name a folder on another disk. Nothing was left behind.",
                        cause)
                : new BackupFailure("The backup cannot be written to " + folder + ": " + cause, "", cause);
    }
}
