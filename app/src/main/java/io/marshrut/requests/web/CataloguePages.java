package io.marshrut.requests.web;

import io.marshrut.directory.Directory;
import io.marshrut.documents.Upload;
import io.marshrut.requests.CatalogEntry;
import io.marshrut.requests.Catalogue;
import io.marshrut.requests.RequestDraft;
import io.marshrut.requests.Requests;
import io.marshrut.requests.ServiceRequest;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.PageController;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The service catalogue and the form of each kind. */
@PageController
@RequestMapping("/catalog")
class CataloguePages {

    private final Catalogue catalogue;
    private final Requests requests;
    private final Directory directory;
    private final Texts texts;

    CataloguePages(Catalogue catalogue, Requests requests, Directory directory, Texts texts) {
        this.catalogue = catalogue;
        this.requests = requests;
        this.directory = directory;
        this.texts = texts;
    }

    @GetMapping
    String catalogue(Caller caller, @RequestParam(required = false) String q, Model model) {
        String words = q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
        Map<String, List<CatalogEntry>> desks = catalogue.entries(caller).stream()
                .filter(entry -> (entry.title().in(caller.locale()) + " "
                                + entry.description().in(caller.locale()))
                        .toLowerCase(Locale.ROOT)
                        .contains(words))
                .collect(Collectors.groupingBy(entry -> entry.process().desk(), TreeMap::new, Collectors.toList()));
        model.addAttribute("desks", desks);
        model.addAttribute("q", q);
        return "requests/catalogue";
    }

    @GetMapping("/{desk}/{kind}")
    String form(Caller caller, @PathVariable String desk, @PathVariable String kind, Model model) {
        return form(caller, entry(caller, desk, kind), Map.of(), caller.site(), model);
    }

    @PostMapping("/{desk}/{kind}")
    String submit(
            Caller caller,
            @PathVariable String desk,
            @PathVariable String kind,
            @RequestParam(required = false) String site,
            @RequestParam(required = false) String onBehalfOf,
            @RequestParam(required = false) List<MultipartFile> files,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        CatalogEntry entry = entry(caller, desk, kind);
        Map<String, Object> values = FormValues.of(entry.form(), request);
        try {
            ServiceRequest filed =
                    requests.submit(caller, new RequestDraft(entry.kind(), site, values, onBehalfOf), uploads(files));
            flash.addFlashAttribute("done", texts.get("requests.done.submitted", caller.locale(), filed.number()));
            return "redirect:/requests/" + filed.id();
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.NOT_FOUND) {
                throw problem;
            }
            response.setStatus(problem.kind().status());
            FormValues.tell(problem, texts, caller.locale(), model);
            model.addAttribute("onBehalfOf", onBehalfOf);
            return form(caller, entry, values, site, model);
        }
    }

    private String form(Caller caller, CatalogEntry entry, Map<String, Object> values, String site, Model model) {
        model.addAttribute("entry", entry);
        model.addAttribute("values", values);
        model.addAttribute("site", site);
        model.addAttribute("sites", directory.sites());
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
