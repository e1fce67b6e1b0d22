package io.marshrut.approvals;

/** Somebody voted. */
public record VoteCast(Approval approval, Vote vote) {}
