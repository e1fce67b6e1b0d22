package io.marshrut.journal.rest;

import io.marshrut.journal.Break;
import io.marshrut.journal.BreakWords;
import io.marshrut.journal.JournalReading;
import io.marshrut.journal.VerificationResult;
import io.marshrut.shared.Caller;
import java.time.Instant;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /admin/journal/verify}: all of it, or with {@code subject=<type>:<id>} the excerpt of one subject. */
@RestController
class JournalApi {

    /**
     * What is broken.
     *
     * @param subject {@code <type>:<id>}
     * @param reason in the caller's language; {@code code} is the stable one
     */
    record Broken(Long id, Long seal, String subject, Instant at, String code, String reason) {

        static Broken of(Break found, BreakWords words, Locale language) {
            return found == null
                    ? null
                    : new Broken(
                            found.id(),
                            found.seal(),
                            found.subject() == null ? null : found.subject().toString(),
                            found.at(),
                            found.reason().name(),
                            words.of(found, language));
        }
    }

    record Answer(
            boolean ok, long entries, long seals, long waiting, VerificationResult.Head head, Broken firstBroken) {}

    private final JournalReading journal;
    private final BreakWords words;

    JournalApi(JournalReading journal, BreakWords words) {
        this.journal = journal;
        this.words = words;
    }

    /** @param seal {@code <number>:<hash>} of a head that was noted elsewhere and must still be there */
    @GetMapping("/api/v1/admin/journal/verify")
    Answer verify(
            Caller caller,
            @RequestParam(required = false) String subject,
            @RequestParam(required = false) String seal) {
        VerificationResult result = journal.verify(caller, subject, seal);
        return new Answer(
                result.ok(),
                result.entries(),
                result.seals(),
                result.waiting(),
                result.head(),
                Broken.of(result.firstBroken(), words, caller.locale()));
    }
}
