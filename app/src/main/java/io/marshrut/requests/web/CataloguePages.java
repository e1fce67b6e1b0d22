package io.marshrut.requests.web;

import io.marshrut.directory.Directory;
import io.marshrut.documents.Upload;
import io.marshrut.requests.CatalogEntry;
import io.marshrut.requests.Catalogue;
import io.marshrut.requests.Favourites;
import io.marshrut.requests.FormDraft;
import io.marshrut.requests.FormDrafts;
import io.marshrut.requests.FormExample;
import io.marshrut.requests.FormerRequests;
import io.marshrut.requests.FormerRequests.Copy;
import io.marshrut.requests.RequestDraft;
import io.marshrut.requests.Requests;
import io.marshrut.requests.ServiceRequest;
import io.marshrut.requests.SubRequests;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.PageController;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of each kind: empty, as it was left, or like a former request. */
@PageController
@RequestMapping("/catalog")
class CataloguePages {

    private final Catalogue catalogue;
    private final Requests requests;
    private final FormDrafts drafts;
    private final FormerRequests former;
    private final SubRequests subRequests;
    private final FieldFiles fieldFiles;
    private final Favourites favourites;
    private final ObjectProvider<FormExample> examples;
    private final Directory directory;
    private final Texts texts;

    CataloguePages(
            Catalogue catalogue,
            Requests requests,
            FormDrafts drafts,
            FormerRequests former,
            SubRequests subRequests,
            FieldFiles fieldFiles,
            Favourites favourites,
            ObjectProvider<FormExample> examples,
            Directory directory,
            Texts texts) {
        this.examples = examples;
        this.catalogue = catalogue;
        this.requests = requests;
        this.drafts = drafts;
        this.former = former;
        this.subRequests = subRequests;
        this.fieldFiles = fieldFiles;
        this.favourites = favourites;
        this.directory = directory;
        this.texts = texts;
    }

    @GetMapping("/{desk}/{kind}")
    String form(
            Caller caller,
            @PathVariable String desk,
            @PathVariable String kind,
            @RequestParam(required = false) String like,
            @RequestParam(required = false) String example,
            @RequestParam(required = false) String parent,
            @RequestParam(defaultValue = "false") boolean blocks,
            Model model) {
        CatalogEntry entry = entry(caller, desk, kind);
        Optional<FormDraft> draft = drafts.find(caller, entry.kind());
        model.addAttribute("draft", draft.orElse(null));
        if (like != null) {
            Copy copy = former.copy(caller, entry, Ids.parse(like).orElseThrow(Problem::notFound));
            model.addAttribute("copy", copy);
            return form(caller, entry, copy.fields(), copy.site(), model);
        }
        if (parent != null) {
            SubRequests.Beginning begun =
                    subRequests.of(caller, entry, Ids.parse(parent).orElseThrow(Problem::notFound));
            model.addAttribute("draft", null);
            model.addAttribute("parent", begun.parent());
            model.addAttribute("blocks", blocks);
            return form(caller, entry, begun.fields(), begun.parent().site(), model);
        }
        model.addAttribute("onBehalfOf", draft.map(FormDraft::onBehalfOf).orElse(null));
        if (example != null) {
            return form(caller, entry, example(caller, entry, example), caller.site(), model);
        }
        return form(
                caller,
                entry,
                draft.map(FormDraft::fields).orElse(Map.of()),
                draft.map(FormDraft::site).orElse(caller.site()),
                model);
    }

    private Map<String, Object> example(Caller caller, CatalogEntry entry, String reference) {
        return examples.stream()
                .filter(one -> one.kind().equals(entry.kind()))
                .findFirst()
                .map(one -> one.like(caller, reference))
                .orElse(Map.of());
    }

    @PostMapping("/{desk}/{kind}")
    String submit(
            Caller caller,
            @PathVariable String desk,
            @PathVariable String kind,
            @RequestParam(required = false) String site,
            @RequestParam(required = false) String onBehalfOf,
            @RequestParam(required = false) List<MultipartFile> files,
            @RequestParam(required = false) String parent,
            @RequestParam(defaultValue = "false") boolean blocks,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        CatalogEntry entry = entry(caller, desk, kind);
        Map<String, Object> values = FormValues.of(entry.form().filing(), request);
        RequestDraft.Parent under = parent == null || parent.isBlank()
                ? null
                : new RequestDraft.Parent(Ids.parse(parent).orElseThrow(Problem::notFound), blocks);
        try {
            fieldFiles.into(values, caller, entry, request);
            ServiceRequest filed = requests.submit(
                    caller, new RequestDraft(entry.kind(), site, values, onBehalfOf, under), uploads(files));
            if (under == null) {
                drafts.drop(caller, entry.kind());
            }
            flash.addFlashAttribute("done", texts.get("requests.done.submitted", caller.locale(), filed.number()));
            return "redirect:/requests/" + filed.id();
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.NOT_FOUND) {
                throw problem;
            }
            response.setStatus(problem.kind().status());
            FormValues.tell(problem, texts, caller.locale(), model);
            model.addAttribute("onBehalfOf", onBehalfOf);
            if (under != null) {
                model.addAttribute("parent", requests.get(caller, under.id()).request());
                model.addAttribute("blocks", blocks);
            }
            return form(caller, entry, values, site, model);
        }
    }

    private String form(Caller caller, CatalogEntry entry, Map<String, Object> values, String site, Model model) {
        model.addAttribute("entry", entry);
        model.addAttribute("takesFiles", true);
        model.addAttribute("values", values);
        model.addAttribute("site", site);
        model.addAttribute("sites", directory.sites());
        model.addAttribute("favourites", favourites.of(caller));
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "requests/form";
    }

    private CatalogEntry entry(Caller caller, String desk, String kind) {
        return catalogue.entry(caller, desk + "/" + kind).orElseThrow(Problem::notFound);
    }

    /** A file input that was left empty arrives as one part without a name. */
    private static List<Upload> uploads(List<MultipartFile> files) {
        return files == null
                ? List.of()
                : files.stream()
                        .filter(file -> file.getOriginalFilename() != null
                                && !file.getOriginalFilename().isEmpty())
                        .map(file -> new Upload(file.getOriginalFilename(), file.getSize(), file))
                        .toList();
    }
}
