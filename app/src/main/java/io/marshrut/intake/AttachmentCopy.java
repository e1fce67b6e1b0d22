package io.marshrut.intake;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** An attachment on disk, as far as it may be large: what is stored is read more than once. */
record AttachmentCopy(Path path, long bytes) implements AutoCloseable {

    /** @param most bytes that are wanted; of a larger one a little more is read, so that it is seen to be larger */
    static AttachmentCopy of(Part part, long most) throws MessagingException, IOException {
        Path copy = Files.createTempFile("intake", null);
        try (InputStream from = part.getInputStream();
                OutputStream to = Files.newOutputStream(copy)) {
            byte[] buffer = new byte[64 * 1024];
            long bytes = 0;
            for (int read = from.read(buffer); read >= 0 && bytes <= most; read = from.read(buffer)) {
                to.write(buffer, 0, read);
                bytes += read;
            }
            return new AttachmentCopy(copy, bytes);
        } catch (IOException | MessagingException | RuntimeException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
