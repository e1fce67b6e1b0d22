package io.marshrut.intake.web;

import io.marshrut.intake.Channel;
import io.marshrut.intake.ResumableUploads;
import io.marshrut.intake.TusEndpoints;
import io.marshrut.intake.TusProtocol;
import io.marshrut.intake.UploadState;
import io.marshrut.shared.web.PageController;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the script of the upload page calls: files that arrive piece by piece. */
@PageController
@RequestMapping(UploadPieces.PATH)
class UploadPieces extends TusEndpoints {

    static final String PATH = "/documents/uploads";

    UploadPieces(TusProtocol tus, ResumableUploads uploads, UploadState.Words words) {
        super(PATH, Channel.PORTAL, tus, uploads, words);
    }
}
