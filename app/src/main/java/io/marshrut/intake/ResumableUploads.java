package io.marshrut.intake;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.documents.Documents;
import io.marshrut.documents.FileName;
import io.marshrut.jobs.FollowUps;
import io.marshrut.primarydocuments.Arrivals;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Transactions;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Files that arrive piece by piece over a line that breaks (загрузка с продолжением). What arrived before the line broke is
 * safe; each byte is taken where the last one ended and nowhere else, so none is lost and none comes twice.
 */
@Service
public class ResumableUploads {

    /** How much of a file is written, and lost with the line, at once. */
    static final int PIECE = 256 * 1024;

    /** Files that one person may have begun; nobody's phone takes more pages of one document. */
    private static final int AT_ONCE = 60;

    /** How many of the largest files these may be together. */
    private static final int LARGEST_AT_ONCE = 10;

    private static final Logger LOG = LoggerFactory.getLogger(ResumableUploads.class);

    private final ResumableRows rows;
    private final Arrivals arrivals;
    private final Documents documents;
    private final Permissions permissions;
    private final FollowUps followUps;
    private final Transactions transactions;
    private final Clock clock;

    ResumableUploads(
            ResumableRows rows,
            Arrivals arrivals,
            Documents documents,
            Permissions permissions,
            FollowUps followUps,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.arrivals = arrivals;
        this.documents = documents;
        this.permissions = permissions;
        this.followUps = followUps;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @throws Problem 403 for those who may not upload */
    public void requireUploader(Caller caller) {
        permissions.require(caller, Permission.UPLOAD_DOCUMENTS);
    }

    public long maxFileBytes() {
        return documents.maxFileBytes();
    }

    /** @throws Problem 403, 413, 422 as an upload; 409 {@code uploads_open} where too many were begun */
    public ResumableUpload begin(Caller caller, NewResumableUpload begun) {
        String site = arrivals.site(caller, begun.site());
        if (begun.bytes() > maxFileBytes()) {
            throw Problem.tooLarge(maxFileBytes());
        }
        if (begun.sha256() != null && !begun.sha256().matches("[0-9a-f]{64}")) {
            throw Problem.badRequest("bad_value", "sha256");
        }
        ResumableUpload upload = new ResumableUpload(
                Ids.next(),
                caller.login(),
                caller.origin(),
                begun.channel(),
                begun.purpose(),
                FileName.clean(begun.fileName()),
                begun.bytes(),
                0,
                begun.sha256(),
                site,
                begun.expectedType(),
                // what has no bytes is there already
                begun.bytes() == 0 ? ResumableUpload.State.COMPLETE : ResumableUpload.State.OPEN,
                null,
                null,
                clock.instant());
        return transactions.call(() -> {
            if (rows.openOf(caller.login()) >= AT_ONCE
                    || rows.bytesOf(caller.login()) + begun.bytes() > LARGEST_AT_ONCE * maxFileBytes()) {
                throw Problem.conflict("uploads_open");
            }
            rows.insert(upload);
            fileIfWhole(upload, 0);
            return upload;
        });
    }

    /** @throws Problem 404 where there is none, or somebody else began it */
    public ResumableUpload get(Caller caller, UUID id) {
        return rows.find(id).filter(upload -> caller.is(upload.owner())).orElseThrow(Problem::notFound);
    }

    /**
     * Takes what arrives until it ends or the line breaks.
     *
     * @param offset where the sender goes on
     * @throws Problem 404 as {@link #get}; 409 {@code upload_offset} where the next byte is another one, or more arrives than
     *     was said
     */
    public ResumableUpload append(Caller caller, UUID id, long offset, InputStream body) {
        ResumableUpload upload = get(caller, id);
        if (upload.received() != offset) {
            throw Problem.conflict("upload_offset", upload.received());
        }
        long at = offset;
        byte[] buffer = new byte[PIECE];
        for (int read = PIECE; read == PIECE; at += read) {
            read = fill(buffer, body);
            if (read > 0) {
                keep(upload, at, Arrays.copyOf(buffer, read));
            }
        }
        return get(caller, id);
    }

    /** @throws Problem 404 as {@link #get} */
    public void drop(Caller caller, UUID id) {
        ResumableUpload upload = get(caller, id);
        if (upload.isOpen() || upload.isWholeSheet()) {
            rows.delete(id);
        }
    }

    private void keep(ResumableUpload upload, long at, byte[] piece) {
        transactions.run(() -> {
            if (!rows.advance(upload.id(), at, at + piece.length, clock.instant())) {
                throw Problem.conflict("upload_offset", at);
            }
            rows.insertPiece(upload.id(), at, piece);
            fileIfWhole(upload, at + piece.length);
        });
    }

    private void fileIfWhole(ResumableUpload upload, long received) {
        if (received == upload.bytes() && upload.purpose() == ResumableUpload.Purpose.DOCUMENT) {
            followUps.enqueue(FileWholeUpload.NAME, upload.id().toString());
        }
    }

    /** As much as there is, up to a piece; less where the body ends or breaks off. */
    private static int fill(byte[] buffer, InputStream body) {
        int filled = 0;
        try {
            int read = 0;
            while (filled < buffer.length && read >= 0) {
                filled += read;
                read = filled == buffer.length ? -1 : body.read(buffer, filled, buffer.length - filled);
            }
        } catch (IOException e) {
            LOG.debug("The line broke after {} bytes of a piece: {}", filled, e.toString());
        }
        return filled;
    }
}
