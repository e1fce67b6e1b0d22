package io.marshrut.approvals;

/** A round ended with remarks; the initiator is to rework the document. */
public record RoundReturned(Approval approval) {}
