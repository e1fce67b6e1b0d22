package io.marshrut.ocr.pipeline.office;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where LibreOffice is: as told, or where distributions put it. Looked for anew each time, it may be installed later. */
public record OfficeProgram(Optional<Path> told) {

    private static final List<Path> USUAL = List.of(
            Path.of("/usr/bin/soffice"),
            Path.of("/usr/lib/libreoffice/program/soffice"),
            Path.of("/opt/libreoffice/program/soffice"),
            Path.of("/Applications/LibreOffice.app/Contents/MacOS/soffice"));

    /** A place that was told is the only one. */
    public Optional<Path> find() {
        return told.map(Stream::of)
                .orElseGet(USUAL::stream)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
