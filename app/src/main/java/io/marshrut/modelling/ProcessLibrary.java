package io.marshrut.modelling;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.engine.ModelSchema;
import io.marshrut.engine.PackageVersions;
import io.marshrut.engine.ProcessPackage;
import io.marshrut.engine.ProcessPackages;
import io.marshrut.engine.ReleasedPackages;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.modelling.compare.Comparison;
import io.marshrut.modelling.model.ModelReader;
import io.marshrut.modelling.model.PackageFiles;
import io.marshrut.modelling.model.ProcessModel;
import io.marshrut.modelling.model.UnreadableFile;
import io.marshrut.modelling.rules.PackageCheck;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.LocalText;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.shared.Transactions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;

/** The process packages of the house: lists them, checks and compares what administrators upload, publishes it. */
@Service
public class ProcessLibrary {

    /** Subject of journal entries: the kind. */
    public static final String SUBJECT = "process";

    private final UploadRows rows;
    private final ProcessPackages packages;
    private final PackageVersions versions;
    private final ReleasedPackages released;
    private final HouseVocabulary vocabulary;
    private final PackageCheck check;
    private final Permissions permissions;
    private final Journal journal;
    private final Transactions transactions;
    private final Clock clock;

    ProcessLibrary(
            UploadRows rows,
            ProcessPackages packages,
            PackageVersions versions,
            ReleasedPackages released,
            HouseVocabulary vocabulary,
            ModelSchema schema,
            Permissions permissions,
            Journal journal,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.packages = packages;
        this.versions = versions;
        this.released = released;
        this.vocabulary = vocabulary;
        this.check = new PackageCheck(schema);
        this.permissions = permissions;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    public List<PublishedKind> kinds(Caller caller) {
        permissions.require(caller, Permission.ADMINISTER);
        Map<String, String> publishers = rows.publishers();
        return packages.latest().stream()
                .map(kind -> new PublishedKind(
                        kind.kind(), title(kind), versions.of(kind), publishers, releaseDiffers(kind, publishers)))
                .sorted(Comparator.comparing(PublishedKind::kind))
                .toList();
    }

    private boolean releaseDiffers(ProcessPackage running, Map<String, String> publishers) {
        return publishers.containsKey(running.definitionId())
                && released.of(running.kind())
                        .map(files ->
                                Comparison.of(Optional.of(files(running)), new PackageFiles(running.kind(), files)))
                        .filter(compared -> !compared.differences().isEmpty())
                        .isPresent();
    }

    /**
     * Takes the package that this release carries as if it had been uploaded: to be compared, and published.
     *
     * @throws Problem 404 where the release has none of this kind
     */
    public PackageUpload uploadReleased(Caller caller, String kind) {
        permissions.require(caller, Permission.ADMINISTER);
        PackageFiles files = new PackageFiles(kind, released.of(kind).orElseThrow(Problem::notFound));
        byte[] archive = PackageArchive.write(files);
        return upload(caller, kind, () -> new ByteArrayInputStream(archive));
    }

    /**
     * Keeps an uploaded package to be looked at; broken ones too, so that their report has an address.
     *
     * @param kind {@code <desk>/<kind>}, may be empty where the archive holds both folders
     * @throws Problem 422 where the archive itself is not one
     */
    public PackageUpload upload(Caller caller, String kind, InputStreamSource archive) {
        permissions.require(caller, Permission.ADMINISTER);
        byte[] bytes = bytes(archive);
        PackageFiles files = PackageArchive.read(kind, bytes);
        PackageUpload upload =
                new PackageUpload(Ids.next(), files.kind(), caller.login(), clock.instant(), null, null, null);
        transactions.run(() -> rows.insert(upload, bytes));
        return upload;
    }

    public PackageUpload uploaded(Caller caller, UUID id) {
        permissions.require(caller, Permission.ADMINISTER);
        return rows.find(id).orElseThrow(Problem::notFound);
    }

    public PackageReport report(Caller caller, PackageUpload upload) {
        permissions.require(caller, Permission.ADMINISTER);
        PackageFiles files = files(upload);
        Optional<ProcessPackage> running = packages.latest(files.kind());
        return new PackageReport(
                files.kind(),
                check.check(files, vocabulary.words()),
                Comparison.of(running.map(this::files), files),
                running);
    }

    /**
     * Makes an uploaded package the version that new cases run on.
     *
     * @param base the running version that it was compared with, as in {@link PackageReport#base()}
     * @throws Problem 422 where it breaks rules or changes nothing, 409 where the kind was published meanwhile
     */
    public ProcessPackage publish(Caller caller, UUID id, String base) {
        permissions.require(caller, Permission.ADMINISTER);
        return transactions.call(() -> {
            PackageUpload upload = rows.locked(id).orElseThrow(Problem::notFound);
            rows.lockKind(upload.kind());
            PackageReport report = report(caller, upload);
            requirePublishable(upload, report, base);
            ProcessPackage published =
                    packages.publish(upload.kind(), files(upload).files());
            rows.published(id, caller.login(), clock.instant(), published.definitionId());
            journal.record(caller, new Subject(SUBJECT, upload.kind()), "process.published")
                    .detail("version", published.version())
                    .detail("definition", published.definitionId())
                    .write();
            return published;
        });
    }

    /** The uploaded model as BPMN 2.0 XML. */
    public byte[] model(Caller caller, UUID id) {
        PackageFiles files = files(uploaded(caller, id));
        return files.file(files.modelFile()).orElseThrow(Problem::notFound);
    }

    /** The running model of a kind as BPMN 2.0 XML. */
    public byte[] runningModel(Caller caller, String kind) {
        permissions.require(caller, Permission.ADMINISTER);
        return packages.latest(kind)
                .map(found -> packages.model(found.definitionId()))
                .orElseThrow(Problem::notFound);
    }

    private static void requirePublishable(PackageUpload upload, PackageReport report, String base) {
        if (upload.publishedAt() != null) {
            throw Problem.conflict("already_published");
        }
        if (!report.isSound()) {
            throw Problem.invalid(
                    "invalid_package",
                    report.refusals().stream().map(PackageFindings::error).toList());
        }
        if (!report.base().equals(base)) {
            throw Problem.conflict("published_meanwhile");
        }
        if (!report.changesAnything()) {
            throw Problem.invalid("nothing_changed", List.<FieldError>of());
        }
    }

    private PackageFiles files(PackageUpload upload) {
        return PackageArchive.read(upload.kind(), rows.archive(upload.id()));
    }

    private PackageFiles files(ProcessPackage kind) {
        return new PackageFiles(kind.kind(), packages.files(kind));
    }

    private LocalText title(ProcessPackage kind) {
        try {
            ProcessModel model = ModelReader.read(kind.kind(), packages.model(kind.definitionId()));
            return new LocalText(model.name(), model.properties().get("title.en"));
        } catch (UnreadableFile e) {
            throw new IllegalStateException(kind.kind(), e);
        }
    }

    private static byte[] bytes(InputStreamSource archive) {
        try (InputStream content = archive.getInputStream()) {
            byte[] bytes = content.readNBytes(PackageArchive.MAX_BYTES + 1);
            if (bytes.length > PackageArchive.MAX_BYTES) {
                throw Problem.tooLarge(PackageArchive.MAX_BYTES);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
