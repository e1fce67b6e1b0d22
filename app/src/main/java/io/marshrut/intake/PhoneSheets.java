package io.marshrut.intake;

import io.marshrut.documents.Upload;
import io.marshrut.ocr.model.DocumentType;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.core.io.InputStreamSource;
import org.springframework.core.io.PathResource;
import org.springframework.stereotype.Service;

/** Sheets that were taken with a phone (съёмка телефоном) become the pages of one document. */
@Service
public class PhoneSheets {

    /** Of one document. */
    public static final int MOST = 40;

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH-mm-ss");

    private final ResumableUploads uploads;
    private final ResumableRows rows;
    private final Acceptance acceptance;
    private final IntakeLog log;
    private final Clock clock;

    PhoneSheets(ResumableUploads uploads, ResumableRows rows, Acceptance acceptance, IntakeLog log, Clock clock) {
        this.uploads = uploads;
        this.rows = rows;
        this.acceptance = acceptance;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Makes a document of sheets that arrived piece by piece; said once more, it is the same document.
     *
     * @throws Problem 404 where one is not the caller's; 409 {@code sheets_unfinished} or {@code sheets_used}; else as an upload
     */
    public UUID join(Caller caller, List<UUID> sheets, DocumentType type, String site) {
        uploads.requireUploader(caller);
        requireNumber(sheets.size());
        List<ResumableUpload> found =
                sheets.stream().map(id -> uploads.get(caller, id)).toList();
        if (found.stream().allMatch(sheet -> sheet.documentId() != null)
                && found.stream().map(ResumableUpload::documentId).distinct().count() == 1) {
            return found.get(0).documentId();
        }
        if (found.stream().anyMatch(sheet -> sheet.state() == ResumableUpload.State.ENDED)
                || Set.copyOf(sheets).size() < sheets.size()) {
            throw Problem.conflict("sheets_used");
        }
        if (!found.stream().allMatch(ResumableUpload::isWholeSheet)) {
            throw Problem.conflict("sheets_unfinished");
        }
        String key =
                "phone:" + Digests.sha256(sheets.stream().map(UUID::toString).collect(Collectors.joining()));
        List<InputStreamSource> photos = found.stream()
                .<InputStreamSource>map(sheet -> new PiecesTogether(rows, sheet))
                .toList();
        return file(caller, key, photos, type, site, entry -> found.forEach(sheet -> use(sheet, entry)));
    }

    /** Makes a document of sheets that a browser without scripts sends at once. */
    public UUID take(Caller caller, List<InputStreamSource> photos, DocumentType type, String site) {
        uploads.requireUploader(caller);
        requireNumber(photos.size());
        return file(caller, "phone:" + Ids.next(), photos, type, site, entry -> {});
    }

    private UUID file(
            Caller caller,
            String key,
            List<InputStreamSource> photos,
            DocumentType type,
            String site,
            Consumer<IntakeEntry> with) {
        List<Supplier<byte[]>> read = photos.stream()
                .<Supplier<byte[]>>map(photo -> () -> read(photo))
                .toList();
        try (SheetsTogether pdf = SheetsTogether.of(read)) {
            String name = NAME.format(ZonedDateTime.ofInstant(clock.instant(), caller.zone())) + ".pdf";
            IntakeEntry entry = acceptance.take(
                    new Incoming(
                            key,
                            Channel.PHONE,
                            null,
                            caller.login(),
                            caller,
                            new Upload(name, pdf.bytes(), new PathResource(pdf.path())),
                            type,
                            site,
                            false,
                            clock.instant()),
                    with);
            return switch (entry.state()) {
                case ACCEPTED, DUPLICATE -> entry.documentId();
                case FAILED -> throw Problem.unavailable("storage_unavailable", null);
                case REFUSED -> throw Problem.conflict("sheets_refused", log.words(entry.reason(), caller.locale()));
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void use(ResumableUpload sheet, IntakeEntry entry) {
        if (entry.documentId() != null && !rows.end(sheet.id(), entry.documentId(), null)) {
            throw Problem.conflict("sheets_used");
        }
    }

    private static void requireNumber(int sheets) {
        if (sheets < 1 || sheets > MOST) {
            throw Problem.invalid("sheets_number", MOST);
        }
    }

    private static byte[] read(InputStreamSource photo) {
        try (InputStream in = photo.getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
