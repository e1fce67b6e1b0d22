package io.marshrut.surveys;

import java.time.Instant;
import java.util.UUID;

/** What somebody wrote beside a score. */
public record ScoreComment(
        UUID requestId, String number, String title, String site, int score, String comment, String by, Instant at) {}
