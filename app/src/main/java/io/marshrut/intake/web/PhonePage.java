package io.marshrut.intake.web;

import io.marshrut.directory.Directory;
import io.marshrut.intake.PhoneSheets;
import io.marshrut.intake.ResumableUploads;
import io.marshrut.ocr.model.DocumentType;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import io.marshrut.shared.web.PageController;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.InputStreamSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The camera page (съёмка документа): several sheets one after another, looked at before they are sent. */
@PageController
@RequestMapping("/documents/phone")
class PhonePage {

    private final PhoneSheets sheets;
    private final ResumableUploads uploads;
    private final Directory directory;

    PhonePage(PhoneSheets sheets, ResumableUploads uploads, Directory directory) {
        this.sheets = sheets;
        this.uploads = uploads;
        this.directory = directory;
    }

    @GetMapping
    String page(Caller caller, Model model) {
        uploads.requireUploader(caller);
        model.addAttribute("sites", directory.sites());
        model.addAttribute("types", DocumentType.values());
        model.addAttribute("most", PhoneSheets.MOST);
        return "intake/phone";
    }

    /**
     * @param sheet ids of uploads, from the page's script
     * @param file the photos themselves, from a browser without scripts
     */
    @PostMapping
    String send(
            Caller caller,
            @RequestParam(required = false) List<String> sheet,
            @RequestParam(required = false) List<MultipartFile> file,
            @RequestParam(required = false) String site,
            @RequestParam(required = false) String documentType) {
        DocumentType type = Arrays.stream(DocumentType.values())
                .filter(one -> one.name().equals(documentType))
                .findFirst()
                .orElse(null);
        return "redirect:/documents/"
                + (sheet == null || sheet.isEmpty()
                        ? sheets.take(caller, photos(file), type, site)
                        : sheets.join(caller, sheet.stream().map(PhonePage::id).toList(), type, site));
    }

    private static List<InputStreamSource> photos(List<MultipartFile> files) {
        return files == null
                ? List.of()
                : files.stream()
                        .filter(file -> !file.isEmpty())
                        .<InputStreamSource>map(file -> file)
                        .toList();
    }

    private static UUID id(String id) {
        return Ids.parse(id).orElseThrow(Problem::notFound);
    }
}
