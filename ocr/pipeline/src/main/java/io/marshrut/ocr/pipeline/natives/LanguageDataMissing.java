package io.marshrut.ocr.pipeline.natives;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Russian recognition data was found nowhere; the message says how to get it. */
public final class LanguageDataMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LanguageDataMissing(List<Path> searched) {
        super("no rus.traineddata in "
                + searched.stream().map(Path::toString).collect(Collectors.joining(", "))
                + ": install tesseract-ocr-rus or set MARSHRUT_TESSDATA to a folder that has it");
    }
}
