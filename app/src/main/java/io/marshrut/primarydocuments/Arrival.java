package io.marshrut.primarydocuments;

import io.marshrut.documents.ReceivedFile;
import io.marshrut.ocr.model.DocumentType;
import io.marshrut.shared.Caller;

/** A file that came in (поступивший файл): its bytes are safe, its sender may send it to this site; not filed yet. */
public record Arrival(Caller sender, ReceivedFile file, DocumentType expectedType, String site) {}
