package io.marshrut.intake;

import io.marshrut.access.Callers;
import io.marshrut.documents.Upload;
import io.marshrut.jobs.FollowUp;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes a document of an upload that is whole; until the store of files takes it, the pieces are kept. */
@Component
class FileWholeUpload implements FollowUp {

    static final String NAME = "file-whole-upload";

    private final ResumableRows rows;
    private final Acceptance acceptance;
    private final Callers callers;

    FileWholeUpload(ResumableRows rows, Acceptance acceptance, Callers callers) {
        this.rows = rows;
        this.acceptance = acceptance;
        this.callers = callers;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String subject) {
        Optional<ResumableUpload> whole = Ids.parse(subject)
                .flatMap(rows::find)
                .filter(upload -> upload.state() == ResumableUpload.State.COMPLETE);
        if (whole.isPresent() && file(whole.get()).state() == EndState.FAILED) {
            throw new IllegalStateException("The store of files does not take " + subject);
        }
    }

    private IntakeEntry file(ResumableUpload upload) {
        PiecesTogether pieces = new PiecesTogether(rows, upload);
        Optional<Caller> owner = callers.of(upload.owner()).map(caller -> caller.from(upload.origin()));
        Incoming incoming = new Incoming(
                key(upload),
                upload.channel(),
                null,
                upload.owner(),
                owner.orElse(null),
                new Upload(upload.fileName(), upload.bytes(), pieces),
                upload.expectedType(),
                upload.site(),
                false,
                upload.begunAt());
        if (owner.isEmpty()) {
            return acceptance.refuse(incoming, Reason.of("intake.reason.sender-left"), entry -> end(upload, entry));
        }
        if (upload.sha256() != null && !upload.sha256().equals(pieces.sha256())) {
            return acceptance.refuse(incoming, Reason.of("intake.reason.checksum"), entry -> end(upload, entry));
        }
        return acceptance.take(incoming, entry -> end(upload, entry));
    }

    static String key(ResumableUpload upload) {
        return "upload:" + upload.id();
    }

    private void end(ResumableUpload upload, IntakeEntry entry) {
        if (entry.isOver()) {
            rows.end(upload.id(), entry.documentId(), entry.reason());
        }
    }
}
