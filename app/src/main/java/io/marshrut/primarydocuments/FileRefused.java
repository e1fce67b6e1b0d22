package io.marshrut.primarydocuments;

import io.marshrut.documents.Upload;
import io.marshrut.ocr.model.DocumentType;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;

/** An upload by somebody who may upload did not become a document. */
public record FileRefused(Caller caller, Upload upload, DocumentType expectedType, String site, Problem reason) {}
