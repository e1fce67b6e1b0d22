package io.marshrut.modelling.web;

import io.marshrut.engine.ModelTranslator;
import io.marshrut.engine.ProcessPackage;
import io.marshrut.modelling.PackageReport;
import io.marshrut.modelling.PackageUpload;
import io.marshrut.modelling.ProcessLibrary;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.PageController;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Kinds of work with their versions; upload, report, comparison, publishing. */
@PageController
@RequestMapping("/admin/processes")
class ProcessPages {

    private final ProcessLibrary library;
    private final ModelTranslator translator;
    private final Texts texts;

    ProcessPages(ProcessLibrary library, ModelTranslator translator, Texts texts) {
        this.library = library;
        this.translator = translator;
        this.texts = texts;
    }

    @GetMapping
    String list(Caller caller, Model model) {
        model.addAttribute("kinds", library.kinds(caller));
        return "modelling/list";
    }

    @PostMapping
    String upload(
            Caller caller,
            @RequestParam(required = false) MultipartFile file,
            @RequestParam(required = false) String kind,
            HttpServletResponse response,
            Model model) {
        try {
            if (file == null || file.isEmpty()) {
                throw Problem.invalid("archive_not_zip");
            }
            return "redirect:/admin/processes/uploads/"
                    + library.upload(caller, kind, file).id();
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.FORBIDDEN) {
                throw problem;
            }
            response.setStatus(problem.kind().status());
            model.addAttribute("problem", texts.of(problem, caller.locale()));
            model.addAttribute("typedKind", kind);
            return list(caller, model);
        }
    }

    @PostMapping("/{desk}/{kind}/released")
    String released(Caller caller, @PathVariable String desk, @PathVariable String kind) {
        return "redirect:/admin/processes/uploads/"
                + library.uploadReleased(caller, desk + "/" + kind).id();
    }

    @GetMapping("/uploads/{id}")
    String report(Caller caller, @PathVariable String id, Model model) {
        PackageUpload upload = library.uploaded(caller, id(id));
        PackageReport report = library.report(caller, upload);
        model.addAttribute("upload", upload);
        model.addAttribute("report", report);
        model.addAttribute("words", new ReportWords(report, texts, caller.locale()));
        return "modelling/report";
    }

    @PostMapping("/uploads/{id}/publish")
    String publish(
            Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String base,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        try {
            ProcessPackage published = library.publish(caller, id(id), base);
            flash.addFlashAttribute(
                    "done", texts.get("modelling.done.published", caller.locale(), published.version()));
            return "redirect:/admin/processes";
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.FORBIDDEN || problem.kind() == Problem.Kind.NOT_FOUND) {
                throw problem;
            }
            response.setStatus(problem.kind().status());
            model.addAttribute("problem", texts.of(problem, caller.locale()));
            return report(caller, id, model);
        }
    }

    @GetMapping(path = "/uploads/{id}/diagram.bpmn")
    ResponseEntity<byte[]> uploadedDiagram(Caller caller, @PathVariable String id) {
        return diagram(caller, library.model(caller, id(id)));
    }

    @GetMapping(path = "/{desk}/{kind}/diagram.bpmn")
    ResponseEntity<byte[]> runningDiagram(Caller caller, @PathVariable String desk, @PathVariable String kind) {
        return diagram(caller, library.runningModel(caller, desk + "/" + kind));
    }

    private ResponseEntity<byte[]> diagram(Caller caller, byte[] bpmn) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .body(translator.translate(bpmn, caller.locale()));
    }

    private static UUID id(String id) {
        return Ids.parse(id).orElseThrow(Problem::notFound);
    }
}
