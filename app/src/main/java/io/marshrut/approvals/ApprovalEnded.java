package io.marshrut.approvals;

/** An approval came to its end: approved, rejected or withdrawn, as its state says. */
public record ApprovalEnded(Approval approval) {}
