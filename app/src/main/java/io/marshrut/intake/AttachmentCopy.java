package io.marshrut.intake;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An attachment on disk, as far as it may be large: what is stored is read more than once. */
record AttachmentCopy(Path path, long bytes) implements AutoCloseable {

    /**
     * @param most bytes that are wanted; of a larger one a little more is read, so that it is seen to be larger
     * @throws IOException where the letter cannot be read
     * @throws UncheckedIOException where the disk does not take it, which is no fault of the letter
     */
    static AttachmentCopy of(Part part, long most) throws MessagingException, IOException {
        Path copy = temporary();
        try {
            return new AttachmentCopy(copy, copy(part, most, copy));
        } catch (IOException | MessagingException | RuntimeException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    static long copy(Part part, long most, Path copy) throws MessagingException, IOException {
        try (InputStream from = part.getInputStream();
                OutputStream to = Files.newOutputStream(copy)) {
            byte[] buffer = new byte[64 * 1024];
            long bytes = 0;
            for (int read = from.read(buffer); read >= 0 && bytes <= most; read = from.read(buffer)) {
                write(to, buffer, read);
                bytes += read;
            }
            return bytes;
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempFile("intake", null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(OutputStream to, byte[] buffer, int length) {
        try {
            to.write(buffer, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
