package io.marshrut.documents;

import io.marshrut.access.GuardedThings;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Documents are known to those who may read what they belong to. */
@Component
class DocumentsOfOthers implements GuardedThings {

    private final Documents documents;
    private final DocumentTitles titles;

    DocumentsOfOthers(Documents documents, DocumentTitles titles) {
        this.documents = documents;
        this.titles = titles;
    }

    @Override
    public boolean keepsFrom(Caller caller, UUID id) {
        if (titles.of(List.of(id.toString())).isEmpty()) {
            return false;
        }
        try {
            documents.card(caller, id);
            return false;
        } catch (Problem hidden) {
            return true;
        }
    }
}
