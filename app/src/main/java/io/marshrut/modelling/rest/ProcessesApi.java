package io.marshrut.modelling.rest;

import io.marshrut.engine.PackageVersion;
import io.marshrut.engine.ProcessPackage;
import io.marshrut.modelling.PackageFindings;
import io.marshrut.modelling.PackageReport;
import io.marshrut.modelling.PackageUpload;
import io.marshrut.modelling.ProcessLibrary;
import io.marshrut.modelling.PublishedKind;
import io.marshrut.modelling.compare.Difference;
import io.marshrut.modelling.rules.Finding;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** {@code /admin/processes}: kinds with their versions; an upload is checked, compared, then published. */
@RestController
@RequestMapping("/api/v1/admin/processes")
class ProcessesApi {

    record Version(
            int version,
            Instant publishedAt,
            String publishedBy,
            boolean uploaded,
            long running,
            String definitionId) {}

    record Kind(String kind, String title, List<Version> versions) {}

    /**
     * @param file in which it was found
     * @param element may be null
     */
    record Remark(String rule, String file, String element, String message) {}

    /** @param version null where it was only checked */
    record Answer(
            UUID id,
            String kind,
            Integer version,
            boolean sound,
            List<Remark> errors,
            List<Remark> warnings,
            List<Difference> differences) {}

    private final ProcessLibrary library;
    private final Texts texts;

    ProcessesApi(ProcessLibrary library, Texts texts) {
        this.library = library;
        this.texts = texts;
    }

    @GetMapping
    List<Kind> kinds(Caller caller) {
        return library.kinds(caller).stream()
                .map(kind -> new Kind(
                        kind.kind(),
                        kind.title().in(caller.locale()),
                        kind.versions().stream()
                                .map(version -> version(kind, version))
                                .toList()))
                .toList();
    }

    /**
     * @param kind may be missing where the archive holds the folders of desk and kind
     * @param dryRun only check and compare
     */
    @PostMapping
    ResponseEntity<Answer> publish(
            Caller caller,
            @RequestPart MultipartFile file,
            @RequestParam(required = false) String kind,
            @RequestParam(defaultValue = "false") boolean dryRun) {
        PackageUpload upload = library.upload(caller, kind, file);
        PackageReport report = library.report(caller, upload);
        if (dryRun) {
            return ResponseEntity.ok(answer(caller, upload, report, null));
        }
        if (!report.isSound()) {
            throw Problem.invalid(
                    "invalid_package",
                    report.refusals().stream().map(PackageFindings::error).toList());
        }
        ProcessPackage published = library.publish(caller, upload.id(), report.base());
        return ResponseEntity.status(HttpStatus.CREATED).body(answer(caller, upload, report, published.version()));
    }

    private Answer answer(Caller caller, PackageUpload upload, PackageReport report, Integer version) {
        return new Answer(
                upload.id(),
                upload.kind(),
                version,
                report.isSound(),
                remarks(caller, report.refusals()),
                remarks(caller, report.remarks()),
                report.comparison().differences());
    }

    private List<Remark> remarks(Caller caller, List<Finding> findings) {
        return findings.stream()
                .map(finding -> new Remark(
                        finding.code(),
                        finding.place().file(),
                        finding.place().id(),
                        PackageFindings.sentence(finding, texts, caller.locale())))
                .toList();
    }

    private static Version version(PublishedKind kind, PackageVersion version) {
        return new Version(
                version.version(),
                version.deployedAt(),
                kind.publisher(version),
                version.uploaded(),
                version.running(),
                version.definitionId());
    }
}
