package io.marshrut.intake.web;

import io.marshrut.intake.Channel;
import io.marshrut.intake.ResumableUpload;
import io.marshrut.intake.ResumableUploads;
import io.marshrut.intake.TusProtocol;
import io.marshrut.intake.UploadState;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import io.marshrut.shared.web.PageController;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the script of the upload page calls: files that arrive piece by piece. */
@PageController
@RequestMapping(UploadPieces.PATH)
class UploadPieces {

    static final String PATH = "/documents/uploads";

    private final TusProtocol tus;
    private final ResumableUploads uploads;
    private final UploadState.Words words;

    UploadPieces(TusProtocol tus, ResumableUploads uploads, UploadState.Words words) {
        this.tus = tus;
        this.uploads = uploads;
        this.words = words;
    }

    @PostMapping
    ResponseEntity<Void> begin(Caller caller, HttpServletRequest request) {
        return tus.begin(caller, Channel.PORTAL, PATH, request);
    }

    @GetMapping("/{id}")
    ResponseEntity<UploadState> state(Caller caller, @PathVariable String id) {
        ResumableUpload upload = uploads.get(caller, id(id));
        return ResponseEntity.ok().headers(tus.headers(upload)).body(words.of(upload, caller.locale()));
    }

    @PatchMapping("/{id}")
    ResponseEntity<Void> append(Caller caller, @PathVariable String id, HttpServletRequest request) throws IOException {
        return tus.append(caller, id(id), request);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> drop(Caller caller, @PathVariable String id) {
        return tus.drop(caller, id(id));
    }

    private static UUID id(String id) {
        return Ids.parse(id).orElseThrow(Problem::notFound);
    }
}
