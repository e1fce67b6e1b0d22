package io.marshrut.primarydocuments.web;

import io.marshrut.directory.Directory;
import io.marshrut.documents.Upload;
import io.marshrut.ocr.model.DocumentType;
import io.marshrut.primarydocuments.DocumentFilter;
import io.marshrut.primarydocuments.DocumentStatus;
import io.marshrut.primarydocuments.Joining;
import io.marshrut.primarydocuments.PrimaryDocument;
import io.marshrut.primarydocuments.PrimaryDocuments;
import io.marshrut.reliability.Reliability;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.shared.web.PageController;
import java.util.Arrays;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Intake (приём документов): drop files, see each arrive and get read, be told what failed and why. */
@PageController
@RequestMapping("/documents")
class IntakePages {

    private static final int SIZE = 25;

    private final PrimaryDocuments documents;
    private final Reliability reliability;
    private final DocumentRows rows;
    private final Joining joining;
    private final Directory directory;

    IntakePages(
            PrimaryDocuments documents,
            Reliability reliability,
            DocumentRows rows,
            Joining joining,
            Directory directory) {
        this.documents = documents;
        this.reliability = reliability;
        this.rows = rows;
        this.joining = joining;
        this.directory = directory;
    }

    @GetMapping
    String list(
            Caller caller,
            @RequestParam(required = false) String status,
            @RequestParam(required = false) String documentType,
            @RequestParam(required = false) String site,
            @RequestParam(defaultValue = "0") int page,
            @RequestHeader(name = "HX-Target", required = false) String target,
            Model model) {
        DocumentFilter filter = new DocumentFilter(
                one(DocumentStatus.values(), status), one(DocumentType.values(), documentType), site);
        Paged<PrimaryDocument> found = documents.list(caller, filter, Paged.Request.of(page, SIZE));
        model.addAttribute("found", found);
        model.addAttribute("rows", rows.of(found.items(), caller));
        model.addAttribute("filter", filter);
        model.addAttribute("mayJoin", joining.mayJoin(caller));
        if ("list".equals(target)) {
            return "documents/intake :: list";
        }
        model.addAttribute("mayReadReliability", reliability.mayRead(caller));
        model.addAttribute("mayVerify", documents.mayVerify(caller));
        model.addAttribute("mayUpload", documents.mayUpload(caller));
        model.addAttribute("statuses", DocumentStatus.values());
        model.addAttribute("types", DocumentType.values());
        model.addAttribute("sites", directory.sites());
        return "documents/intake";
    }

    /** One row of the list as it stands now; a row that is not settled asks for itself again. */
    @GetMapping("/{id}/row")
    String row(Caller caller, @PathVariable String id, Model model) {
        PrimaryDocument document = documents.get(caller, Ids.parse(id).orElseThrow(Problem::notFound));
        model.addAttribute("row", rows.of(List.of(document), caller).get(0));
        return "documents/intake :: row";
    }

    /** Takes files in from a browser without scripts; the page's script sends them piece by piece. */
    @PostMapping
    String upload(
            Caller caller,
            @RequestParam(name = "file") List<MultipartFile> files,
            @RequestParam(required = false) String site) {
        files.forEach(file ->
                documents.upload(caller, new Upload(file.getOriginalFilename(), file.getSize(), file), null, site));
        return "redirect:/documents";
    }

    private static <E extends Enum<E>> E one(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
