package io.marshrut.claims;

/** Who claims (заявитель): the law gives them different terms. */
public enum ClaimantKind {
    /** A citizen who bought for their own needs (потребитель). */
    CONSUMER,
    /** A company or a sole trader. */
    COMPANY
}
