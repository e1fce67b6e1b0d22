package io.marshrut.intake.rest;

import io.marshrut.intake.Channel;
import io.marshrut.intake.EndState;
import io.marshrut.intake.IntakeEntry;
import io.marshrut.intake.IntakeFilter;
import io.marshrut.intake.IntakeLog;
import io.marshrut.ocr.model.DocumentType;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /intake}: the log of what came in. */
@RestController
@RequestMapping("/api/v1/intake")
class IntakeApi {

    /**
     * A line of the log.
     *
     * @param reason why it was not accepted, in the caller's language
     */
    record Line(
            UUID id,
            Channel channel,
            String source,
            String sender,
            String login,
            String fileName,
            Long bytes,
            String sha256,
            String site,
            DocumentType documentType,
            EndState state,
            String reason,
            UUID documentId,
            int attempts,
            Instant cameAt,
            Instant endedAt) {}

    private final IntakeLog log;

    IntakeApi(IntakeLog log) {
        this.log = log;
    }

    @GetMapping
    Paged<Line> list(
            Caller caller,
            @RequestParam(required = false) Channel channel,
            @RequestParam(required = false) EndState state,
            @RequestParam(required = false) String site,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(required = false) Integer page,
            @RequestParam(required = false) Integer size) {
        IntakeFilter filter = new IntakeFilter(channel, state, site, from, to);
        return log.list(caller, filter, Paged.Request.of(page, size)).map(entry -> line(entry, caller));
    }

    private Line line(IntakeEntry entry, Caller caller) {
        return new Line(
                entry.id(),
                entry.channel(),
                entry.source(),
                entry.sender(),
                entry.login(),
                entry.fileName(),
                entry.bytes(),
                entry.sha256(),
                entry.site(),
                entry.expectedType(),
                entry.state(),
                log.words(entry.reason(), caller.locale()),
                entry.documentId(),
                entry.attempts(),
                entry.cameAt(),
                entry.endedAt());
    }
}
