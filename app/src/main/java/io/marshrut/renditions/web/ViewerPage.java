package io.marshrut.renditions.web;

import io.marshrut.documents.DocumentCard;
import io.marshrut.documents.Documents;
import io.marshrut.renditions.Renditions;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import io.marshrut.shared.web.PageController;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** Any document as pages: a page of its own, and the state of a viewer on another page, which asks until it is ready. */
@PageController
class ViewerPage {

    private final Documents documents;
    private final Renditions renditions;

    ViewerPage(Documents documents, Renditions renditions) {
        this.documents = documents;
        this.renditions = renditions;
    }

    @GetMapping("/documents/{id}/viewer")
    String viewer(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = "HX-Request", required = false) String piece,
            Model model) {
        UUID document = Ids.parse(id).orElseThrow(Problem::notFound);
        DocumentCard card = documents.card(caller, document);
        model.addAttribute("card", card);
        model.addAttribute("documentId", card.id());
        model.addAttribute("rendition", renditions.of(caller, document).orElseThrow(Problem::notFound));
        return piece == null ? "renditions/document" : "renditions/viewer :: state";
    }
}
