package io.marshrut.claims.web;

import io.marshrut.claims.Claim;
import io.marshrut.claims.ClaimWork;
import io.marshrut.directory.Directory;
import io.marshrut.documents.Upload;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.FieldWords;
import io.marshrut.shared.web.PageController;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A claim has come: photos of it, the day, how. */
@PageController
@RequestMapping("/claims/new")
class NewClaimPages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final ClaimWork work;
    private final Directory directory;
    private final Texts texts;
    private final Clock clock;

    NewClaimPages(ClaimWork work, Directory directory, Texts texts, Clock clock) {
        this.work = work;
        this.directory = directory;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    String form(Caller caller, Model model) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), caller.zone());
        return form(Map.of("receivedOn", today.toString(), "channel", "hand"), caller.site(), model);
    }

    @PostMapping
    String bring(
            Caller caller,
            @RequestParam(required = false) List<MultipartFile> files,
            @RequestParam(required = false) String receivedOn,
            @RequestParam(required = false) String channel,
            @RequestParam(required = false) String about,
            @RequestParam(required = false) String note,
            @RequestParam(required = false) String site,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("receivedOn", receivedOn);
        fields.put("channel", channel);
        fields.put("note", note);
        fields.put("about", about == null || about.isBlank() ? title(caller, receivedOn) : about);
        List<Upload> uploads = uploads(files);
        try {
            if (uploads.isEmpty()) {
                throw Problem.invalid(List.of(Problem.FieldError.of("files", "claim_without_files")));
            }
            Claim claim = work.bring(caller, site, fields, uploads);
            flash.addFlashAttribute("done", texts.get("claims.done.brought", caller.locale(), claim.number()));
            return "redirect:/claims/" + claim.id();
        } catch (Problem problem) {
            response.setStatus(problem.kind().status());
            model.addAttribute("problem", texts.of(problem, caller.locale()));
            model.addAttribute("errors", FieldWords.of(problem, texts, caller.locale()));
            fields.put("about", about);
            return form(fields, site, model);
        }
    }

    /** Who stands in a store with a phone need not think of a title. */
    private String title(Caller caller, String receivedOn) {
        try {
            return texts.get(
                    "claims.new.title", Texts.RUSSIAN, DAY.format(LocalDate.parse(String.valueOf(receivedOn))));
        } catch (java.time.format.DateTimeParseException e) {
            return texts.get("claims.subject", Texts.RUSSIAN);
        }
    }

    private String form(Map<String, ?> values, String site, Model model) {
        model.addAttribute("values", values);
        model.addAttribute("site", site);
        model.addAttribute("sites", directory.sites());
        model.addAttribute("channels", List.of("hand", "post", "email", "courier"));
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "claims/new";
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
