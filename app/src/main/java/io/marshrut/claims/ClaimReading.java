package io.marshrut.claims;

import io.marshrut.directory.Companies;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.ocr.model.DocumentType;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.RecognisedField;
import io.marshrut.ocr.model.RecognitionResult;
import io.marshrut.recognition.Recognised;
import io.marshrut.recognition.Recognition;
import io.marshrut.shared.Caller;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes over what the workers read of a claim, and has the first draft of the answer made of it. */
@Component
class ClaimReading {

    private final ClaimRows rows;
    private final ClaimScans scans;
    private final ClaimDays days;
    private final ClaimAnswers answers;
    private final ClaimPeople people;
    private final Recognition recognition;
    private final Companies companies;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    ClaimReading(
            ClaimRows rows,
            ClaimScans scans,
            ClaimDays days,
            ClaimAnswers answers,
            ClaimPeople people,
            Recognition recognition,
            Companies companies,
            Journal journal,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.scans = scans;
        this.days = days;
        this.answers = answers;
        this.people = people;
        this.recognition = recognition;
        this.companies = companies;
        this.journal = journal;
        this.events = events;
    }

    void take(UUID document, String resultKey) {
        RecognitionResult result = recognition.accept(document, resultKey);
        scans.finished(document, result.isReadable() ? ClaimScan.Outcome.READ : ClaimScan.Outcome.UNREADABLE);
        Claim claim = rows.locked(scans.claimOf(document).orElseThrow()).orElseThrow();
        journal.record(
                        Caller.system(),
                        Subject.of(Claim.SUBJECT, claim.id()),
                        result.isReadable() ? "claim.read" : "claim.unreadable")
                .detail("milliseconds", result.milliseconds())
                .write();
        // a file that comes to a confirmed claim tells its reader something, and the register nothing
        if (!claim.isConfirmed() && claim.state().isUnanswered()) {
            understand(claim);
        }
        events.publishEvent(new ClaimChanged(claim.id()));
    }

    private void understand(Claim claim) {
        List<ClaimScan> all = scans.of(claim.id());
        Map<FieldName, ReadValue> read = merged(all);
        ClaimTerm term = days.term(claim, ConfirmedClaim.of(ClaimGuess.of(read)));
        boolean waits = all.stream().anyMatch(ClaimScan::isWaiting);
        rows.recognised(with(claim, read, term), waits ? ClaimState.READING : ClaimState.TO_CHECK);
        if (!waits) {
            Claim ready = rows.find(claim.id()).orElseThrow();
            answers.draft(Caller.system(), ready);
            events.publishEvent(new ClaimNews(ready, ClaimNews.What.READ, 0, people.lawyersOf(ready)));
        }
    }

    /** Of each field the first page that has it, in the order in which the files came. */
    private Map<FieldName, ReadValue> merged(List<ClaimScan> all) {
        Map<UUID, Recognised> results =
                recognition.of(all.stream().map(ClaimScan::document).toList());
        Map<FieldName, ReadValue> merged = new EnumMap<>(FieldName.class);
        for (ClaimScan scan : all) {
            Recognised result = results.get(scan.document());
            if (result != null && result.result().documentType() == DocumentType.LEGAL_CLAIM) {
                result.result().fields().forEach((name, field) -> merged.putIfAbsent(name, value(scan, field)));
            }
        }
        ReadValue claimant = merged.get(FieldName.CLAIMANT_NAME);
        if (claimant != null && isOurselves(claimant.value())) {
            merged.keySet()
                    .removeAll(List.of(FieldName.CLAIMANT_NAME, FieldName.CLAIMANT_INN, FieldName.CLAIMANT_ADDRESS));
        }
        return merged;
    }

    private static ReadValue value(ClaimScan scan, RecognisedField field) {
        return new ReadValue(
                field.value(), field.confidence(), field.needsReview(), scan.document(), field.page(), field.box());
    }

    /** A letter is written to us, too: our own name is nobody's who claims. */
    private boolean isOurselves(String name) {
        String ours = letters(companies.name());
        return !ours.isEmpty() && letters(name).contains(ours);
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]", "");
    }

    private static Claim with(Claim claim, Map<FieldName, ReadValue> read, ClaimTerm term) {
        return new Claim(
                claim.id(),
                claim.number(),
                claim.state(),
                claim.requestId(),
                claim.site(),
                claim.department(),
                claim.initiator(),
                claim.about(),
                claim.channel(),
                claim.receivedOn(),
                read,
                claim.confirmed(),
                term,
                claim.confirmedAt(),
                claim.confirmedBy(),
                claim.answer(),
                claim.createdAt(),
                claim.closedAt());
    }
}
