package io.marshrut.primarydocuments;

import io.marshrut.documents.DocumentCard;
import io.marshrut.documents.Documents;
import io.marshrut.ocr.model.DocumentPart;
import io.marshrut.ocr.model.FileContents;
import io.marshrut.recognition.Recognised;
import io.marshrut.recognition.Recognition;
import io.marshrut.shared.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells which other documents came in the same file, as far as the caller may know them. */
@Service
public class FileStories {

    private final PartRows parts;
    private final PrimaryDocumentRows rows;
    private final Recognition recognition;
    private final Documents documents;
    private final DocumentVisibility visibility;

    FileStories(
            PartRows parts,
            PrimaryDocumentRows rows,
            Recognition recognition,
            Documents documents,
            DocumentVisibility visibility) {
        this.parts = parts;
        this.rows = rows;
        this.recognition = recognition;
        this.documents = documents;
        this.visibility = visibility;
    }

    /** @param shown to the caller already */
    @Transactional(readOnly = true)
    public FileStory of(Caller caller, PrimaryDocument shown) {
        Optional<PartRows.Filed> asPart = parts.asPart(shown.id());
        UUID whole = asPart.map(PartRows.Filed::wholeId).orElse(shown.id());
        List<PartRows.Filed> further = parts.of(whole);
        FileContents contents = contents(shown.id());
        if (further.isEmpty()) {
            return new FileStory(null, 0, List.of(), contents);
        }
        List<PartRows.Filed> all = new ArrayList<>(List.of(new PartRows.Filed(whole, 1, whole)));
        all.addAll(further);
        List<UUID> ids = all.stream().map(PartRows.Filed::partId).toList();
        Set<UUID> readable = visibility.readableOf(caller, ids);
        Map<UUID, DocumentCard> cards = documents.cards(readable);
        Map<UUID, DocumentStatus> statuses =
                rows.all(readable).stream().collect(Collectors.toMap(PrimaryDocument::id, PrimaryDocument::status));
        String firstName = (whole.equals(shown.id()) ? contents : contents(whole))
                .parts().stream().findFirst().map(DocumentPart::name).orElse(null);
        return new FileStory(
                readable.contains(whole) ? cards.get(whole).fileName() : null,
                asPart.map(PartRows.Filed::number).orElse(1),
                all.stream().map(part -> part(part, cards, statuses, firstName)).toList(),
                contents);
    }

    private static FileStory.Part part(
            PartRows.Filed part,
            Map<UUID, DocumentCard> readable,
            Map<UUID, DocumentStatus> statuses,
            String firstName) {
        DocumentCard card = readable.get(part.partId());
        if (card == null) {
            return new FileStory.Part(part.number(), null, null, null);
        }
        String name = part.number() == 1 && firstName != null ? firstName : card.fileName();
        return new FileStory.Part(part.number(), card.id(), name, statuses.get(card.id()));
    }

    private FileContents contents(UUID id) {
        return recognition
                .of(id)
                .map(Recognised::result)
                .map(result -> result.contents())
                .orElse(FileContents.PLAIN);
    }
}
