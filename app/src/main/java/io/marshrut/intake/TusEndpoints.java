package io.marshrut.intake;

import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where files arrive piece by piece: the same for the scripts of pages and for programs, at a path of each. */
public abstract class TusEndpoints {

    private final String path;
    private final Channel channel;
    private final TusProtocol tus;
    private final ResumableUploads uploads;
    private final UploadState.Words words;

    protected TusEndpoints(
            String path, Channel channel, TusProtocol tus, ResumableUploads uploads, UploadState.Words words) {
        this.path = path;
        this.channel = channel;
        this.tus = tus;
        this.uploads = uploads;
        this.words = words;
    }

    @PostMapping
    ResponseEntity<Void> begin(Caller caller, HttpServletRequest request) {
        return tus.begin(caller, channel, path, request);
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
