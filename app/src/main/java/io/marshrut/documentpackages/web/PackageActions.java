package io.marshrut.documentpackages.web;

import io.marshrut.access.RefusedCalls;
import io.marshrut.documentpackages.DocumentPackages;
import io.marshrut.documentpackages.PackageFilling;
import io.marshrut.documentpackages.PackageRelease;
import io.marshrut.documentpackages.SiteAnswers;
import io.marshrut.documents.Upload;
import io.marshrut.primarydocuments.PackagedUploads;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.FieldWords;
import io.marshrut.shared.web.PageController;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people do on the card of a package. */
@PageController
@RequestMapping("/packages/{id}")
class PackageActions {

    /** What an act needs beside the package. */
    private record Asked(Caller caller, UUID id, HttpServletResponse response, RedirectAttributes flash, Model model) {}

    private final DocumentPackages packages;
    private final PackageFilling filling;
    private final PackageRelease gate;
    private final SiteAnswers answers;
    private final PackagedUploads uploads;
    private final PackageCard card;
    private final Texts texts;

    PackageActions(
            DocumentPackages packages,
            PackageFilling filling,
            PackageRelease gate,
            SiteAnswers answers,
            PackagedUploads uploads,
            PackageCard card,
            Texts texts) {
        this.packages = packages;
        this.filling = filling;
        this.gate = gate;
        this.answers = answers;
        this.uploads = uploads;
        this.card = card;
        this.texts = texts;
    }

    @PostMapping("/documents")
    String put(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) String document,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        Asked asked = new Asked(caller, PackagePages.known(id), response, flash, model);
        return act(
                asked,
                () -> filling.put(caller, asked.id(), Ids.parse(document).orElse(null)),
                "documentpackages.done.added");
    }

    @PostMapping("/documents/removal")
    String takeOut(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) String document,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        Asked asked = new Asked(caller, PackagePages.known(id), response, flash, model);
        return act(
                asked,
                () -> filling.takeOut(caller, asked.id(), Ids.parse(document).orElseThrow(Problem::notFound)),
                "documentpackages.done.removed");
    }

    @PostMapping("/upload")
    String upload(
            Caller caller,
            @PathVariable String id,
            @RequestParam(name = "file", required = false) List<MultipartFile> files,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        Asked asked = new Asked(caller, PackagePages.known(id), response, flash, model);
        return act(asked, () -> upload(caller, asked.id(), files), "documentpackages.done.added");
    }

    private void upload(Caller caller, UUID id, List<MultipartFile> files) {
        List<MultipartFile> given = files == null
                ? List.of()
                : files.stream()
                        .filter(file -> file.getOriginalFilename() != null
                                && !file.getOriginalFilename().isEmpty())
                        .toList();
        if (given.isEmpty()) {
            throw Problem.invalid(List.of(Problem.FieldError.of("file", "required")));
        }
        String site = packages.get(caller, id).held().site();
        given.forEach(file -> uploads.upload(
                caller, new Upload(file.getOriginalFilename(), file.getSize(), file), null, site, id.toString()));
    }

    @PostMapping("/release")
    String release(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) String overrideReason,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        Asked asked = new Asked(caller, PackagePages.known(id), response, flash, model);
        model.addAttribute("overrideReason", overrideReason);
        return act(asked, () -> gate.release(caller, asked.id(), overrideReason), "documentpackages.done.released");
    }

    @PostMapping("/attestations")
    String attest(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) String key,
            @RequestParam(required = false) String comment,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        Asked asked = new Asked(caller, PackagePages.known(id), response, flash, model);
        return act(asked, () -> gate.attest(caller, asked.id(), key, comment), "documentpackages.done.attested");
    }

    @PostMapping("/requests")
    String ask(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) String comment,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        Asked asked = new Asked(caller, PackagePages.known(id), response, flash, model);
        return act(asked, () -> gate.ask(caller, asked.id(), comment), "documentpackages.done.asked");
    }

    @PostMapping("/answer")
    String answer(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) String decision,
            @RequestParam(required = false) String comment,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        Asked asked = new Asked(caller, PackagePages.known(id), response, flash, model);
        model.addAttribute("answerComment", comment);
        return act(
                asked, () -> answers.answer(caller, asked.id(), decision, comment), "documentpackages.done.answered");
    }

    @PostMapping("/dissolve")
    String dissolve(
            Caller caller,
            @PathVariable String id,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        Asked asked = new Asked(caller, PackagePages.known(id), response, flash, model);
        return act(asked, () -> gate.dissolve(caller, asked.id(), null), "documentpackages.done.dissolved");
    }

    private String act(Asked asked, Runnable act, String done) {
        packages.get(asked.caller(), asked.id());
        try {
            act.run();
            asked.flash()
                    .addFlashAttribute("done", texts.get(done, asked.caller().locale()));
            return "redirect:/packages/" + asked.id();
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.NOT_FOUND || problem.kind() == Problem.Kind.FORBIDDEN) {
                throw problem;
            }
            RefusedCalls.caught(problem);
            asked.response().setStatus(problem.kind().status());
            asked.model()
                    .addAttribute("problem", texts.of(problem, asked.caller().locale()));
            asked.model()
                    .addAttribute(
                            "errors",
                            FieldWords.of(problem, texts, asked.caller().locale()));
            card.fill(asked.caller(), asked.id(), null, asked.model());
            return "documentpackages/card";
        }
    }
}
