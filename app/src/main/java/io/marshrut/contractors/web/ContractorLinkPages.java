package io.marshrut.contractors.web;

import io.marshrut.access.CallOrigin;
import io.marshrut.contractors.ContractorAnswers;
import io.marshrut.contractors.ContractorFiles;
import io.marshrut.contractors.LinkLooks;
import io.marshrut.documents.Upload;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.PageController;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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

/**
 * What a contractor's link opens, without signing in, on a telephone first of all. A link that does not work leads to one
 * calm page that says whom to call.
 */
@PageController
@RequestMapping("/contractor/{secret}")
class ContractorLinkPages {

    /** What a browser shows without running anything in it; everything else is saved. */
    private static final Set<String> SHOWN = Set.of("application/pdf", "image/png", "image/jpeg");

    private final ContractorAnswers answers;
    private final ContractorFiles files;
    private final LinkLooks looks;
    private final LinkPage page;
    private final Texts texts;

    ContractorLinkPages(ContractorAnswers answers, ContractorFiles files, LinkLooks looks, LinkPage page, Texts texts) {
        this.answers = answers;
        this.files = files;
        this.looks = looks;
        this.page = page;
        this.texts = texts;
    }

    /** One call by a link, with what was typed in which field of the page, to be given back where it is refused. */
    private record Call(
            String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            RedirectAttributes flash,
            Model model,
            String field,
            String typed) {}

    @GetMapping
    String open(
            @PathVariable("secret") String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            Model model) {
        return looks.mayLook(CallOrigin.of(request).address())
                ? page.show(token, language, response, model)
                : page.busy(response, model);
    }

    @PostMapping("/acceptance")
    String accept(
            @PathVariable("secret") String token,
            @RequestParam(required = false) String expectedOn,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            RedirectAttributes flash,
            Model model) {
        Call call = new Call(token, request, response, language, flash, model, "typedDay", expectedOn);
        return answer(call, "accepted", () -> answers.accept(token, expectedOn, CallOrigin.of(request)));
    }

    @PostMapping("/refusal")
    String decline(
            @PathVariable("secret") String token,
            @RequestParam(required = false) String reason,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            RedirectAttributes flash,
            Model model) {
        Call call = new Call(token, request, response, language, flash, model, "typedReason", reason);
        return answer(call, "declined", () -> answers.decline(token, reason, CallOrigin.of(request)));
    }

    @PostMapping("/photos")
    String photos(
            @PathVariable("secret") String token,
            @RequestParam(name = "files", required = false) List<MultipartFile> sent,
            @RequestParam(defaultValue = "after") String when,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            RedirectAttributes flash,
            Model model) {
        Call call = new Call(token, request, response, language, flash, model, "typed", null);
        return answer(call, "photos", () -> files.photos(token, when, uploads(sent), CallOrigin.of(request)));
    }

    @PostMapping("/documents")
    String documents(
            @PathVariable("secret") String token,
            @RequestParam(name = "files", required = false) List<MultipartFile> sent,
            @RequestParam(required = false) String role,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            RedirectAttributes flash,
            Model model) {
        Call call = new Call(token, request, response, language, flash, model, "typed", null);
        return answer(call, "documents", () -> files.document(token, role, uploads(sent), CallOrigin.of(request)));
    }

    @PostMapping("/comments")
    String comment(
            @PathVariable("secret") String token,
            @RequestParam(required = false) String text,
            @RequestParam(required = false) String once,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            RedirectAttributes flash,
            Model model) {
        Call call = new Call(token, request, response, language, flash, model, "typedText", text);
        return answer(call, "commented", () -> answers.comment(token, text, once, CallOrigin.of(request)));
    }

    @PostMapping("/completion")
    String done(
            @PathVariable("secret") String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            RedirectAttributes flash,
            Model model) {
        Call call = new Call(token, request, response, language, flash, model, "typed", null);
        return answer(call, "done", () -> answers.done(token, CallOrigin.of(request)));
    }

    @GetMapping("/files/{document}")
    ResponseEntity<Resource> file(
            @PathVariable("secret") String token, @PathVariable String document, HttpServletRequest request) {
        if (!looks.mayLook(CallOrigin.of(request).address())) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, "3600")
                    .build();
        }
        ContractorFiles.Content content =
                files.content(token, Ids.parse(document).orElseThrow(Problem::notFound));
        String type = content.card().mediaType();
        ContentDisposition disposition = (SHOWN.contains(type)
                        ? ContentDisposition.inline()
                        : ContentDisposition.attachment())
                .filename(content.card().fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .cacheControl(CacheControl.noStore())
                .body(content.bytes());
    }

    /** What was done, and what was refused, is told on the page that is loaded anew: a reload sends nothing again. */
    private String answer(Call call, String done, Runnable action) {
        if (!looks.mayLook(CallOrigin.of(call.request()).address())) {
            return page.busy(call.response(), call.model());
        }
        try {
            action.run();
            call.flash().addFlashAttribute("done", texts.get("contractors.link.done." + done, call.language()));
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.NOT_FOUND) {
                return page.show(call.token(), call.language(), call.response(), call.model());
            }
            call.flash().addFlashAttribute("wrong", words(problem, call.language()));
            call.flash().addFlashAttribute(call.field(), call.typed());
        }
        return "redirect:/contractor/" + call.token();
    }

    private String words(Problem problem, Locale language) {
        String parts = problem.errors().stream()
                .map(error -> texts.of(error, language))
                .collect(Collectors.joining(" "));
        boolean missing = problem.code().equals("required_documents_missing");
        return missing
                ? texts.of(problem, language) + " " + parts
                : parts.isEmpty() ? texts.of(problem, language) : parts;
    }

    private static List<Upload> uploads(List<MultipartFile> sent) {
        return sent == null
                ? List.of()
                : sent.stream()
                        .map(file -> new Upload(file.getOriginalFilename(), file.getSize(), file))
                        .toList();
    }
}
