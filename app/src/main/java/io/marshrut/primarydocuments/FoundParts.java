package io.marshrut.primarydocuments;

import io.marshrut.documents.DocumentCard;
import io.marshrut.documents.ReceivedFile;
import io.marshrut.documents.SecretDocuments;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.ocr.model.DocumentPart;
import io.marshrut.ocr.model.RecognitionResult;
import io.marshrut.shared.Caller;
import io.marshrut.storage.StoredContent;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Files the further documents that a worker found in a file (документы в составе файла), each as a card of its own, in the
 * transaction that takes the result over. What was filed already is left alone.
 */
@Component
class FoundParts {

    private final Intake intake;
    private final PartRows parts;
    private final SecretDocuments secrets;
    private final Journal journal;
    private final Clock clock;

    FoundParts(Intake intake, PartRows parts, SecretDocuments secrets, Journal journal, Clock clock) {
        this.intake = intake;
        this.parts = parts;
        this.secrets = secrets;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param whole locked by the caller */
    void file(PrimaryDocument whole, DocumentCard card, RecognitionResult result) {
        Set<Integer> filed = parts.numbers(whole.id());
        List<DocumentPart> found = result.contents().parts().stream()
                .filter(part -> part.number() > 1 && !filed.contains(part.number()))
                .toList();
        found.forEach(part -> file(whole, card, part));
        if (!found.isEmpty()) {
            journal.record(Caller.system(), Subject.of(PrimaryDocument.SUBJECT, whole.id()), "document.parts-found")
                    .detail("count", result.contents().parts().size())
                    .write();
        }
    }

    private void file(PrimaryDocument whole, DocumentCard card, DocumentPart part) {
        ReceivedFile file =
                new ReceivedFile(part.name(), part.mediaType(), new StoredContent(part.sha256(), part.bytes()));
        intake.takeFound(whole, file, part.resultKey(), id -> {
            parts.insert(whole.id(), part, id, clock.instant());
            // before anybody can see it
            secrets.inherit(whole.id(), id);
            journal.record(Caller.system(), Subject.of(PrimaryDocument.SUBJECT, id), "document.found")
                    .detail("file", card.fileName())
                    .detail("sha256", part.sha256())
                    .write();
        });
    }
}
