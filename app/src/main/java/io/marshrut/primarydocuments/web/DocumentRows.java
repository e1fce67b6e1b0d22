package io.marshrut.primarydocuments.web;

import io.marshrut.documents.DocumentCard;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.primarydocuments.DocumentWords;
import io.marshrut.primarydocuments.Joining;
import io.marshrut.primarydocuments.PrimaryDocument;
import io.marshrut.primarydocuments.PrimaryDocuments;
import io.marshrut.recognition.Progress;
import io.marshrut.shared.Caller;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Documents as rows of a list: card and progress for a whole page in two queries. */
@Component
class DocumentRows {

    /** A row. */
    record Row(PrimaryDocument document, DocumentCard card, Progress progress, String reason, boolean mayJoin) {

        public String number() {
            return document.value(FieldName.NUMBER).orElse(null);
        }

        public String date() {
            return document.value(FieldName.DATE).orElse(null);
        }

        public String seller() {
            return document.value(FieldName.SELLER_NAME).orElse(null);
        }

        public String total() {
            return document.value(FieldName.TOTAL_AMOUNT).orElse(null);
        }

        public String currency() {
            return document.value(FieldName.CURRENCY).orElse("RUB");
        }

        /** Share of the pages that are read, in per cent. */
        public int percent() {
            return progress == null || progress.pages() == 0 ? 0 : 100 * progress.page() / (progress.pages() + 1);
        }
    }

    private final PrimaryDocuments documents;
    private final DocumentWords words;
    private final Joining joining;

    DocumentRows(PrimaryDocuments documents, DocumentWords words, Joining joining) {
        this.documents = documents;
        this.words = words;
        this.joining = joining;
    }

    List<Row> of(Collection<PrimaryDocument> shown, Caller reader) {
        Map<UUID, DocumentCard> cards = documents.cards(shown);
        Map<UUID, Progress> progress = documents.progress(shown);
        return shown.stream()
                .map(document -> new Row(
                        document,
                        cards.get(document.id()),
                        progress.get(document.id()),
                        words.reason(document, reader.locale()),
                        joining.mayJoin(reader, document)))
                .toList();
    }
}
