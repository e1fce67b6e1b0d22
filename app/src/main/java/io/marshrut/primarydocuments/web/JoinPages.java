package io.marshrut.primarydocuments.web;

import io.marshrut.access.RefusedCalls;
import io.marshrut.documents.DocumentCard;
import io.marshrut.ocr.model.PageInfo;
import io.marshrut.primarydocuments.JoinCandidates;
import io.marshrut.primarydocuments.Joining;
import io.marshrut.primarydocuments.PrimaryDocument;
import io.marshrut.primarydocuments.PrimaryDocuments;
import io.marshrut.recognition.Recognised;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.FieldWords;
import io.marshrut.shared.web.PageController;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Files that are one document: their order, with a look at each, before they are joined. */
@PageController
@RequestMapping("/documents")
class JoinPages {

    /**
     * A file.
     *
     * @param pages 0 while it is not read
     * @param pictured whether its first page can be shown
     */
    record Sheet(PrimaryDocument document, DocumentCard card, int pages, boolean pictured) {}

    /** A chosen file and where its buttons lead; null where they lead nowhere. */
    record Chosen(Sheet sheet, int number, String up, String down, String without) {}

    /** A file that may be chosen. */
    record Further(Sheet sheet, String with) {}

    private final Joining joining;
    private final JoinCandidates candidates;
    private final PrimaryDocuments documents;
    private final Texts texts;

    JoinPages(Joining joining, JoinCandidates candidates, PrimaryDocuments documents, Texts texts) {
        this.joining = joining;
        this.candidates = candidates;
        this.documents = documents;
        this.texts = texts;
    }

    /** @param ordered whether the order is somebody's already */
    @GetMapping("/join")
    String choose(
            Caller caller,
            @RequestParam(name = "document", required = false) List<String> named,
            @RequestParam(defaultValue = "false") boolean ordered,
            @RequestParam(required = false) String q,
            Model model) {
        if (!joining.mayJoin(caller)) {
            throw Problem.forbidden();
        }
        List<PrimaryDocument> chosen =
                documents(named).stream().map(id -> documents.get(caller, id)).toList();
        Map<UUID, DocumentCard> cards = documents.cards(chosen);
        List<PrimaryDocument> order = ordered ? chosen : SheetOrder.of(chosen, cards);
        List<UUID> ids = order.stream().map(PrimaryDocument::id).toList();
        List<Sheet> sheets = sheets(order);
        List<Chosen> lines = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            lines.add(new Chosen(
                    sheets.get(i),
                    i + 1,
                    i == 0 ? null : address(swapped(ids, i, i - 1), q),
                    i == sheets.size() - 1 ? null : address(swapped(ids, i, i + 1), q),
                    address(without(ids, i), q)));
        }
        model.addAttribute("chosen", lines);
        model.addAttribute("q", q);
        model.addAttribute(
                "further",
                sheets(candidates.of(caller, order, q)).stream()
                        .map(sheet -> new Further(
                                sheet,
                                address(
                                        Stream.concat(
                                                        ids.stream(),
                                                        Stream.of(
                                                                sheet.document().id()))
                                                .toList(),
                                        q)))
                        .toList());
        return "documents/join";
    }

    @PostMapping("/join")
    String join(
            Caller caller,
            @RequestParam(name = "document", required = false) List<String> named,
            RedirectAttributes flash) {
        if (!joining.mayJoin(caller)) {
            throw Problem.forbidden();
        }
        List<UUID> ids = documents(named);
        if (ids.isEmpty()) {
            return "redirect:/documents/join";
        }
        try {
            joining.join(caller, ids.get(0), ids.subList(1, ids.size()));
            flash.addFlashAttribute("done", texts.get("documents.done.joined", caller.locale()));
            return "redirect:/documents/" + ids.get(0);
        } catch (Problem problem) {
            tell(caller, problem, flash);
            return "redirect:" + address(ids, null);
        }
    }

    @PostMapping("/{id}/separate")
    String separate(Caller caller, @PathVariable String id, RedirectAttributes flash) {
        UUID document = Ids.parse(id).orElseThrow(Problem::notFound);
        try {
            joining.separate(caller, document);
            flash.addFlashAttribute("done", texts.get("documents.done.separated", caller.locale()));
        } catch (Problem problem) {
            tell(caller, problem, flash);
        }
        return "redirect:/documents/" + document;
    }

    private void tell(Caller caller, Problem problem, RedirectAttributes flash) {
        if (problem.kind() == Problem.Kind.NOT_FOUND || problem.kind() == Problem.Kind.FORBIDDEN) {
            throw problem;
        }
        RefusedCalls.caught(problem);
        String parts =
                String.join(" ", FieldWords.of(problem, texts, caller.locale()).values());
        flash.addFlashAttribute("problem", parts.isEmpty() ? texts.of(problem, caller.locale()) : parts);
    }

    private List<Sheet> sheets(List<PrimaryDocument> shown) {
        Map<UUID, DocumentCard> cards = documents.cards(shown);
        Map<UUID, Recognised> read = documents.recognised(shown);
        return shown.stream()
                .map(one -> sheet(one, cards.get(one.id()), read.get(one.id())))
                .toList();
    }

    private static Sheet sheet(PrimaryDocument document, DocumentCard card, Recognised read) {
        List<PageInfo> pages = read == null ? List.of() : read.result().pages();
        boolean pictured = !pages.isEmpty() && pages.get(0).imageKey() != null;
        return new Sheet(document, card, pages.size(), pictured);
    }

    private static List<UUID> documents(List<String> named) {
        return named == null
                ? List.of()
                : named.stream()
                        .map(id -> Ids.parse(id).orElseThrow(Problem::notFound))
                        .distinct()
                        .toList();
    }

    private static List<UUID> swapped(List<UUID> ids, int one, int other) {
        List<UUID> order = new ArrayList<>(ids);
        Collections.swap(order, one, other);
        return order;
    }

    private static List<UUID> without(List<UUID> ids, int index) {
        List<UUID> order = new ArrayList<>(ids);
        order.remove(index);
        return order;
    }

    private static String address(List<UUID> ids, String q) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath("/documents/join").queryParam("ordered", true);
        ids.forEach(id -> address.queryParam("document", id));
        if (q != null && !q.isBlank()) {
            address.queryParam("q", "{q}");
            return address.encode().buildAndExpand(q).toUriString();
        }
        return address.build().toUriString();
    }
}
