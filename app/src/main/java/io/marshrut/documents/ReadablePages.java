package io.marshrut.documents;

import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;

/** Pages, text and PDF of any document, for whoever may read its card; 404 where they do not exist. */
@Service
public class ReadablePages {

    private final Documents documents;
    private final List<PageSource> sources;

    ReadablePages(Documents documents, List<PageSource> sources) {
        this.documents = documents;
        this.sources = sources;
    }

    /** @param number from 1 */
    public Resource page(Caller caller, UUID documentId, int number) {
        return first(caller, documentId, card -> source -> source.page(card, number));
    }

    /** The text, form feed between pages. */
    public Resource text(Caller caller, UUID documentId) {
        return first(caller, documentId, card -> source -> source.text(card));
    }

    public Resource searchablePdf(Caller caller, UUID documentId) {
        return first(caller, documentId, card -> source -> source.searchablePdf(card));
    }

    private Resource first(
            Caller caller, UUID documentId, Function<DocumentCard, Function<PageSource, Optional<Resource>>> made) {
        DocumentCard card = documents.cardToRead(caller, documentId);
        return sources.stream()
                .map(made.apply(card))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(Problem::notFound);
    }
}
