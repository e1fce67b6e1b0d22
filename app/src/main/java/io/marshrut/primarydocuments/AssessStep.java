package io.marshrut.primarydocuments;

import io.marshrut.documents.DocumentCard;
import io.marshrut.documents.Documents;
import io.marshrut.engine.ProcessStep;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.ocr.model.RecognitionContract;
import io.marshrut.ocr.model.RecognitionResult;
import io.marshrut.recognition.Recognition;
import io.marshrut.shared.Caller;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The step after recognition: takes the result over and tells the model {@code outcome} where the document goes. */
@Component
class AssessStep implements ProcessStep {

    private record Outcome(String word, String event) {}

    private static final Map<DocumentStatus, Outcome> OUTCOMES = Map.of(
            DocumentStatus.VERIFIED, new Outcome("clean", "document.clean"),
            DocumentStatus.TO_VERIFY, new Outcome("doubtful", "document.doubtful"),
            DocumentStatus.UNREADABLE, new Outcome("unreadable", "document.unreadable"));

    private final Recognition recognition;
    private final Twins twins;
    private final Assessment assessment;
    private final PrimaryDocumentRows rows;
    private final Documents documents;
    private final FoundParts parts;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    AssessStep(
            Recognition recognition,
            Twins twins,
            Assessment assessment,
            PrimaryDocumentRows rows,
            Documents documents,
            FoundParts parts,
            Journal journal,
            ApplicationEventPublisher events) {
        this.recognition = recognition;
        this.twins = twins;
        this.assessment = assessment;
        this.rows = rows;
        this.documents = documents;
        this.parts = parts;
        this.journal = journal;
        this.events = events;
    }

    @Override
    public String name() {
        return "primary-document.assess";
    }

    @Override
    public void run(Context context) {
        UUID id = UUID.fromString(context.process().businessKey());
        RecognitionResult result = recognition.accept(
                id, context.variable(RecognitionContract.RESULT_KEY).orElseThrow());
        twins.remember(id, recognition.looks(result));
        DocumentCard card = documents.cards(Set.of(id)).get(id);
        PrimaryDocument document = assessment.assess(rows.locked(id).orElseThrow(), card, result);
        rows.update(document);
        parts.file(document, card, result);
        Outcome outcome = OUTCOMES.get(document.status());
        context.set("outcome", outcome.word());
        journal.record(Caller.system(), Subject.of(PrimaryDocument.SUBJECT, id), outcome.event())
                .detail("milliseconds", result.milliseconds())
                .write();
        if (document.duplicateOf() != null) {
            journal.record(Caller.system(), Subject.of(PrimaryDocument.SUBJECT, id), "document.suspected")
                    .detail("other", document.duplicateOf().toString())
                    .write();
        }
        events.publishEvent(new PrimaryDocumentChanged(id, document.status()));
    }
}
