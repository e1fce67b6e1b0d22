package io.marshrut.intake;

import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * How far an upload is, as its sender is told.
 *
 * @param documentId what it became, null while it is nothing
 * @param reason why it became nothing, in words
 */
public record UploadState(ResumableUpload.State state, long offset, long length, UUID documentId, String reason) {

    /** Says it in the sender's language. */
    @Component
    public static class Words {

        private final IntakeLog log;

        Words(IntakeLog log) {
            this.log = log;
        }

        public UploadState of(ResumableUpload upload, Locale language) {
            return new UploadState(
                    upload.state(),
                    upload.received(),
                    upload.bytes(),
                    upload.documentId(),
                    log.words(upload.reason(), language));
        }
    }
}
