package io.marshrut.claims;

import io.marshrut.directory.Directory;
import io.marshrut.requests.ServiceRequest;
import io.marshrut.requests.StageLimit;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * No stage of a claim that waits for its answer is due after the law's last day: the answer is in time when it is sent
 * before that day's midnight (Civil Code, art. 194).
 */
@Component
class AnswerLimit implements StageLimit {

    private final ClaimRows rows;
    private final Directory directory;

    AnswerLimit(ClaimRows rows, Directory directory) {
        this.rows = rows;
        this.directory = directory;
    }

    @Override
    public Optional<Instant> latest(ServiceRequest request, String stageKey) {
        return request.kind().equals(Claim.KIND)
                ? rows.ofRequest(request.id())
                        .filter(claim -> claim.state().isUnanswered())
                        .map(claim -> claim.term()
                                .dueOn()
                                .plusDays(1)
                                .atStartOfDay(directory.site(claim.site()).zone())
                                .toInstant())
                : Optional.empty();
    }
}
