package io.marshrut.approvals;

import java.util.UUID;

/**
 * An approval to be begun.
 *
 * @param kind of work in the inbox, such as {@code contracts/contract-approval}
 * @param initiator login
 */
public record NewApproval(String subjectType, UUID subjectId, String kind, String initiator, NewRound round) {}
