package io.marshrut.exchange;

import io.marshrut.exchange.mapping.Unmappable;
import io.marshrut.primarydocuments.DocumentFilter;
import io.marshrut.primarydocuments.DocumentStatus;
import io.marshrut.primarydocuments.PrimaryDocument;
import io.marshrut.primarydocuments.PrimaryDocuments;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Shows what a mapping makes of a real document, before anything is sent. */
@Service
public class MappingPreview {

    private static final int EXAMPLES = 20;

    private final Partners partners;
    private final PrimaryDocuments documents;
    private final TellDocuments tell;

    MappingPreview(Partners partners, PrimaryDocuments documents, TellDocuments tell) {
        this.partners = partners;
        this.documents = documents;
        this.tell = tell;
    }

    /** The latest verified documents that the caller may read. */
    public List<PrimaryDocument> examples(Caller caller) {
        return Stream.of(DocumentStatus.EXPORTED, DocumentStatus.VERIFIED)
                .flatMap(
                        status -> documents
                                .list(caller, new DocumentFilter(status, null, null), new Paged.Request(0, EXAMPLES))
                                .items()
                                .stream())
                .limit(EXAMPLES)
                .toList();
    }

    /** The message about a document as it is, JSON. */
    public String plain(Caller caller, UUID document) {
        return tell.example(documents.get(caller, document));
    }

    /**
     * The message as the partner would get it.
     *
     * @throws Problem 403, 404; 422 that names what is wrong with the mapping, or what it cannot write
     */
    public String mapped(Caller caller, UUID partner, String yaml, UUID document) {
        Partner known = partners.get(caller, partner);
        try {
            return MessageBodies.of(
                    MessageBodies.read(yaml, known.channel()),
                    known,
                    MessageKind.DOCUMENT_VERIFIED,
                    plain(caller, document));
        } catch (Unmappable e) {
            throw Problem.invalid(List.of(FieldError.of("mapping", "exchange_unmappable", e.target(), e.value())));
        }
    }
}
