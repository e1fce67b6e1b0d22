package io.marshrut.intake;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.activation.DataHandler;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A letter that cannot be read is broken; one that the disk does not take comes again. */
class AttachmentCopyTest {

    @Test
    void whatTheDiskDoesNotTakeIsNoFaultOfTheLetter() throws Exception {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(new byte[100_000], "application/pdf")));
        assertThatThrownBy(() -> AttachmentCopy.copy(part, 1_000_000, Path.of("/dev/full")))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void whatCannotBeReadIsBroken(@TempDir Path folder) throws Exception {
        MimeBodyPart part = new MimeBodyPart() {
            @Override
            public InputStream getInputStream() {
                return new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("Truncated base64");
                    }
                };
            }
        };
        assertThatThrownBy(() -> AttachmentCopy.copy(part, 1_000_000, folder.resolve("copy")))
                .isInstanceOf(IOException.class);
    }
}
