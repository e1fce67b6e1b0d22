package io.marshrut.search;

import io.marshrut.documents.DocumentCard;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.ValueKind;
import io.marshrut.primarydocuments.DocumentStatus;
import io.marshrut.primarydocuments.PrimaryDocument;
import io.marshrut.primarydocuments.PrimaryDocuments;
import io.marshrut.recognition.Recognised;
import io.marshrut.recognition.Recognition;
import io.marshrut.search.IndexedSubject.IndexedPage;
import io.marshrut.shared.Caller;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Primary documents for the index: fields, and the words of every page with their places. */
@Component
class DocumentReader implements SubjectReader {

    static final String TYPE = "document";

    private final PrimaryDocuments documents;
    private final Recognition recognition;
    private final JdbcClient jdbc;

    DocumentReader(PrimaryDocuments documents, Recognition recognition, JdbcClient jdbc) {
        this.documents = documents;
        this.recognition = recognition;
        this.jdbc = jdbc;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Optional<IndexedSubject> read(UUID id) {
        PrimaryDocument document = documents.get(Caller.system(), id);
        DocumentCard card = documents.cards(List.of(document)).get(id);
        Optional<Recognised> recognised = documents.recognised(document);
        LocalDate date = document.value(FieldName.DATE)
                .map(LocalDate::parse)
                .orElse(LocalDate.ofInstant(document.createdAt(), ZoneOffset.UTC));
        String seller = document.value(FieldName.SELLER_NAME).orElse(null);
        return Optional.of(new IndexedSubject(
                TYPE,
                id.toString(),
                seller == null ? card.fileName() : seller,
                document.value(FieldName.NUMBER).orElse(null),
                date,
                date.getYear(),
                document.documentType() == null ? null : document.documentType().name(),
                document.site(),
                PrimaryDocuments.KIND,
                documents.department(id),
                seller,
                document.value(FieldName.SELLER_INN).orElse(null),
                codes(document),
                null,
                document.status().name(),
                words(document, card),
                documents.readers(document),
                documents.isSecret(id),
                // the pages of a piece are found in the document that it was joined into
                document.status() == DocumentStatus.JOINED
                        ? List.of()
                        : recognised.map(this::pages).orElse(List.of())));
    }

    @Override
    public List<UUID> idsAfter(UUID last, int limit) {
        return jdbc.sql("select id from primary_document where id > :last order by id limit :limit")
                .param("last", last)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    @Override
    public long count() {
        return jdbc.sql("select count(*) from primary_document")
                .query(Long.class)
                .single();
    }

    private List<IndexedPage> pages(Recognised recognised) {
        List<String> texts = recognition.pageTexts(recognised);
        List<IndexedPage> pages = new ArrayList<>();
        for (int page = 1; page <= texts.size(); page++) {
            pages.add(new IndexedPage(page, texts.get(page - 1), recognition.words(recognised, page)));
        }
        return pages;
    }

    private static List<String> codes(PrimaryDocument document) {
        return document.fields().entrySet().stream()
                .filter(field -> field.getKey().kind() == ValueKind.CODE)
                .map(field -> field.getValue().value())
                .distinct()
                .toList();
    }

    private static String words(PrimaryDocument document, DocumentCard card) {
        return card.fileName()
                + "\n"
                + document.fields().values().stream()
                        .map(field -> field.value())
                        .collect(Collectors.joining("\n"));
    }
}
