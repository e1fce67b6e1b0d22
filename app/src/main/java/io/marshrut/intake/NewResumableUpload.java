package io.marshrut.intake;

import io.marshrut.ocr.model.DocumentType;

/**
 * What somebody is about to send.
 *
 * @param sha256 of the whole, in hexadecimal; null where the sender does not know it
 * @param site null for the sender's own
 */
public record NewResumableUpload(
        Channel channel,
        ResumableUpload.Purpose purpose,
        String fileName,
        long bytes,
        String sha256,
        String site,
        DocumentType expectedType) {}
