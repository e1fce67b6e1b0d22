package io.marshrut.intake.rest;

import io.marshrut.intake.Channel;
import io.marshrut.intake.ResumableUploads;
import io.marshrut.intake.TusEndpoints;
import io.marshrut.intake.TusProtocol;
import io.marshrut.intake.UploadState;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** {@code /uploads}: files that arrive piece by piece, for any client of the tus protocol. */
@RestController
@RequestMapping(UploadsApi.PATH)
class UploadsApi extends TusEndpoints {

    static final String PATH = "/api/v1/uploads";

    private final TusProtocol tus;

    UploadsApi(TusProtocol tus, ResumableUploads uploads, UploadState.Words words) {
        super(PATH, Channel.API, tus, uploads, words);
        this.tus = tus;
    }

    @RequestMapping(method = RequestMethod.OPTIONS)
    ResponseEntity<Void> abilities() {
        return tus.abilities();
    }
}
