package io.marshrut.documents.web;

import io.marshrut.access.ReaderWords;
import io.marshrut.documents.DocumentCard;
import io.marshrut.documents.DocumentReaders;
import io.marshrut.documents.Documents;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.shared.web.PageController;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Who sees a document, and why: a page of its own, and a panel that its card opens. */
@PageController
class DocumentReadersPage {

    private static final int SIZE = 20;

    private final Documents documents;
    private final DocumentReaders readers;
    private final ReaderWords words;

    DocumentReadersPage(Documents documents, DocumentReaders readers, ReaderWords words) {
        this.documents = documents;
        this.readers = readers;
        this.words = words;
    }

    @GetMapping("/documents/{id}/readers")
    String readers(
            Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int page,
            @RequestHeader(name = "HX-Request", required = false) String piece,
            Model model) {
        UUID document = Ids.parse(id).orElseThrow(Problem::notFound);
        DocumentCard card = documents.card(caller, document);
        model.addAttribute(
                "found", words.page(readers.of(caller, document), Paged.Request.of(page, SIZE), caller.locale()));
        model.addAttribute("base", "/documents/" + document + "/readers");
        model.addAttribute("about", card.fileName());
        return piece == null ? "access/readers" : "access/readers :: list";
    }
}
