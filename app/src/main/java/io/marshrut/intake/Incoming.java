package io.marshrut.intake;

import io.marshrut.documents.Upload;
import io.marshrut.ocr.model.DocumentType;
import io.marshrut.shared.Caller;
import java.time.Instant;

/**
 * Something that is about to be taken in.
 *
 * @param key tells it from everything else that ever comes in
 * @param sender as it was said
 * @param as in whose name it is filed
 * @param refusesRepeats whether the same bytes are not filed once more; else recognition asks a person about them
 */
record Incoming(
        String key,
        Channel channel,
        String source,
        String sender,
        Caller as,
        Upload upload,
        DocumentType expectedType,
        String site,
        boolean refusesRepeats,
        Instant cameAt) {}
