package io.marshrut.approvals;

/**
 * The initiator answered.
 *
 * @param askedBy login of who had asked
 */
public record QuestionAnswered(Approval approval, String askedBy, String answer) {}
