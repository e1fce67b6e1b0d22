package io.marshrut.ocr.pipeline.containers;

import io.marshrut.ocr.model.LeftOut;
import io.marshrut.ocr.model.UnreadableReason;
import io.marshrut.ocr.pipeline.input.UnreadableException;
import io.marshrut.ocr.pipeline.natives.NoRoomException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One file being unpacked, with everything within it: where its files go, and how much of the limits is used up. */
final class Unpacking {

    private static final int BLOCK = 1 << 16;

    private final Path folder;
    private final ContainerLimits limits;
    private final List<LeftOut> leftOut = new ArrayList<>();
    private long bytes;
    private int files;

    Unpacking(Path folder, ContainerLimits limits) {
        this.folder = folder;
        this.limits = limits;
    }

    ContainerLimits limits() {
        return limits;
    }

    List<LeftOut> leftOut() {
        return leftOut;
    }

    void leaveOut(String name, String why) {
        leftOut.add(new LeftOut(EntryName.shown(name), why));
    }

    /**
     * Writes a file of the container into the folder, under a name of this house's own.
     *
     * @param packed bytes in the container; -1 where it does not say
     */
    Path take(InputStream content, long packed) throws IOException, UnreadableException {
        if (++files > limits.files()) {
            throw new UnreadableException(UnreadableReason.TOO_LARGE, "> " + limits.files() + " files");
        }
        Path file = folder.resolve("file-" + files);
        try (OutputStream out = new TemporaryFile(file)) {
            byte[] block = new byte[BLOCK];
            long written = 0;
            for (int read = content.read(block); read >= 0; read = content.read(block)) {
                written += read;
                bytes += read;
                refuseTooMuch(written, packed);
                out.write(block, 0, read);
            }
        }
        return file;
    }

    /** Tells what the disk refuses from what is wrong with the container. */
    private static final class TemporaryFile extends OutputStream {
        private final OutputStream out;

        TemporaryFile(Path file) throws NoRoomException {
            try {
                out = Files.newOutputStream(file);
            } catch (IOException e) {
                throw new NoRoomException(e);
            }
        }

        @Override
        public void write(int one) throws NoRoomException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws NoRoomException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                throw new NoRoomException(e);
            }
        }

        @Override
        public void close() throws NoRoomException {
            try {
                out.close();
            } catch (IOException e) {
                throw new NoRoomException(e);
            }
        }
    }

    private void refuseTooMuch(long written, long packed) throws UnreadableException {
        boolean bomb =
                packed >= 0 && written > ContainerLimits.HARMLESS && written > limits.ratio() * Math.max(1, packed);
        if (bomb) {
            throw new UnreadableException(UnreadableReason.TOO_LARGE, "zip bomb");
        }
        if (written > limits.fileBytes() || bytes > limits.bytes()) {
            throw new UnreadableException(
                    UnreadableReason.TOO_LARGE, "> " + (Math.min(limits.fileBytes(), limits.bytes()) >> 20) + " MB");
        }
    }
}
