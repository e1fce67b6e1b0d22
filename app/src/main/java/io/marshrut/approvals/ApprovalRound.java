package io.marshrut.approvals;

import io.marshrut.shared.LocalText;
import java.time.Instant;
import java.util.UUID;

/**
 * A round of an approval (тур).
 *
 * @param version of the document that is voted on
 * @param sha256 of that version
 * @param whole whether everybody was asked again, whatever they had said before
 * @param route key of the rule that fired
 * @param because the rule in words
 * @param endedAt null while it runs
 */
public record ApprovalRound(
        UUID approvalId,
        int number,
        int version,
        String sha256,
        boolean whole,
        String route,
        LocalText title,
        LocalText because,
        Instant startedAt,
        Instant endedAt) {}
