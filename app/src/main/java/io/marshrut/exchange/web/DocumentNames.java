package io.marshrut.exchange.web;

import io.marshrut.ocr.model.FieldName;
import io.marshrut.primarydocuments.PrimaryDocument;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.Formats;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What a document is called in a list to choose from. */
@Component
public class DocumentNames {

    private final Texts texts;

    DocumentNames(Texts texts) {
        this.texts = texts;
    }

    public String of(PrimaryDocument document, Formats formats) {
        return texts.get(
                "exchange.mapping.document",
                formats.language(),
                texts.get("documents.type." + document.documentType(), formats.language()),
                document.value(FieldName.NUMBER).orElse("—"),
                document.value(FieldName.DATE)
                        .map(LocalDate::parse)
                        .map(formats::date)
                        .orElse("—"));
    }
}
