package io.marshrut.primarydocuments;

import io.marshrut.documents.ReceivedFile;
import io.marshrut.shared.Caller;

/** A file was uploaded and is a document now; told within the transaction that files it. */
public record FileArrived(Caller caller, ReceivedFile file, PrimaryDocument document) {}
