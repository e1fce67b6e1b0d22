package io.marshrut.documents;

import java.util.Optional;
import org.springframework.core.io.Resource;

/**
 * What workers made of documents; implemented by the packages that have them made. Who may read the document has been
 * checked.
 */
public interface PageSource {

    /** @param number from 1; empty where there is no such page, or no pages of this document */
    Optional<Resource> page(DocumentCard document, int number);

    /** UTF-8, form feed between pages. */
    Optional<Resource> text(DocumentCard document);

    /** PDF/A with a text layer. */
    Optional<Resource> searchablePdf(DocumentCard document);
}
