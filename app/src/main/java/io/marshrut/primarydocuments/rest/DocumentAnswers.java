package io.marshrut.primarydocuments.rest;

import io.marshrut.documents.DocumentCard;
import io.marshrut.primarydocuments.Continuation;
import io.marshrut.primarydocuments.Continuations;
import io.marshrut.primarydocuments.DocumentStatus;
import io.marshrut.primarydocuments.DocumentWords;
import io.marshrut.primarydocuments.DuplicateView;
import io.marshrut.primarydocuments.Duplicates;
import io.marshrut.primarydocuments.FileStories;
import io.marshrut.primarydocuments.FileStory;
import io.marshrut.primarydocuments.JoinedStories;
import io.marshrut.primarydocuments.JoinedStory;
import io.marshrut.primarydocuments.PrimaryDocument;
import io.marshrut.primarydocuments.PrimaryDocuments;
import io.marshrut.recognition.Recognised;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes the API's answers of documents that the caller was shown. */
@Component
class DocumentAnswers {

    private final PrimaryDocuments documents;
    private final Duplicates duplicates;
    private final DocumentWords words;
    private final FileStories stories;
    private final JoinedStories joins;
    private final Continuations continuations;

    DocumentAnswers(
            PrimaryDocuments documents,
            Duplicates duplicates,
            DocumentWords words,
            FileStories stories,
            JoinedStories joins,
            Continuations continuations) {
        this.documents = documents;
        this.duplicates = duplicates;
        this.words = words;
        this.stories = stories;
        this.joins = joins;
        this.continuations = continuations;
    }

    /** A page of a list, with a few queries for all. */
    Paged<DocumentAnswer> of(Caller caller, Paged<PrimaryDocument> found) {
        Map<UUID, DocumentCard> cards = documents.cards(found.items());
        Map<UUID, Recognised> recognised = documents.recognised(found.items());
        Map<UUID, List<DuplicateView>> repeats = duplicates.of(caller, found.items());
        return found.map(document -> answer(
                document,
                cards.get(document.id()),
                Optional.ofNullable(recognised.get(document.id())),
                repeats.getOrDefault(document.id(), List.of()),
                caller,
                null,
                null,
                null));
    }

    /** One document, with what it came with. */
    DocumentAnswer of(Caller caller, PrimaryDocument document, DocumentCard card) {
        return answer(
                document,
                card,
                documents.recognised(document),
                duplicates.of(caller, List.of(document)).getOrDefault(document.id(), List.of()),
                caller,
                file(caller, document),
                joined(caller, document),
                continuation(caller, document));
    }

    private DocumentAnswer answer(
            PrimaryDocument document,
            DocumentCard card,
            Optional<Recognised> recognised,
            List<DuplicateView> repeats,
            Caller caller,
            DocumentAnswer.FileAnswer file,
            DocumentAnswer.JoinedAnswer joined,
            List<UUID> continuation) {
        return new DocumentAnswer(
                document.id(),
                document.status(),
                document.documentType(),
                document.typeConfidence(),
                card.fileName(),
                recognised.map(read -> read.result().mediaType()).orElse(card.mediaType()),
                card.bytes(),
                card.sha256(),
                recognised.map(read -> read.result().pages().size()).orElse(0),
                document.site(),
                document.uploadedBy(),
                document.createdAt(),
                document.fields(),
                document.lines(),
                document.checks().stream()
                        .map(check -> new DocumentAnswer.CheckAnswer(
                                check.code(), check.ok(), words.of(check, caller.locale())))
                        .toList(),
                recognised.map(read -> read.result().marks()).orElse(List.of()),
                document.duplicateOf(),
                repeats.stream().map(DocumentAnswer.DuplicateAnswer::of).toList(),
                document.touchless(),
                words.reason(document, caller.locale()),
                recognised.map(read -> read.result().milliseconds()).orElse(null),
                file,
                joined,
                continuation);
    }

    static DocumentAnswer attachment(DocumentCard card) {
        return new DocumentAnswer(
                card.id(),
                DocumentStatus.RECEIVED,
                null,
                0,
                card.fileName(),
                card.mediaType(),
                card.bytes(),
                card.sha256(),
                0,
                card.site(),
                card.uploadedBy(),
                card.createdAt(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                false,
                null,
                null,
                null,
                null,
                null);
    }

    private DocumentAnswer.FileAnswer file(Caller caller, PrimaryDocument document) {
        FileStory story = stories.of(caller, document);
        return story.isOfSeveral()
                ? new DocumentAnswer.FileAnswer(
                        story.fileName(),
                        story.number(),
                        story.documents().stream()
                                .map(part -> new DocumentAnswer.PartAnswer(part.number(), part.id(), part.name()))
                                .toList())
                : null;
    }

    private DocumentAnswer.JoinedAnswer joined(Caller caller, PrimaryDocument document) {
        JoinedStory story = joins.of(caller, document);
        return story.files().isEmpty()
                ? null
                : new DocumentAnswer.JoinedAnswer(
                        story.isPiece() ? story.head().id() : null,
                        story.number(),
                        story.files().stream()
                                .map(part -> new DocumentAnswer.PartAnswer(part.number(), part.id(), part.name()))
                                .toList());
    }

    private List<UUID> continuation(Caller caller, PrimaryDocument document) {
        return continuations
                .of(caller, document)
                .map(found -> found.files().stream().map(Continuation.File::id).toList())
                .orElse(null);
    }
}
