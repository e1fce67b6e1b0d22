package io.marshrut.ocr.pipeline.office;

import io.marshrut.ocr.model.UnreadableReason;
import io.marshrut.ocr.pipeline.input.UnreadableException;
import io.marshrut.ocr.pipeline.natives.NoRoomException;
import io.marshrut.ocr.pipeline.natives.SpareMemory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/** Office documents as PDF/A-2b, laid out by LibreOffice with a profile of its own for each run. */
public final class OfficeConverter {

    private static final int SAID = 200;

    private final OfficeProgram program;
    private final Duration limit;

    /**
     * Makes a converter.
     *
     * @param limit after which a document is given up
     */
    public OfficeConverter(OfficeProgram program, Duration limit) {
        this.program = program;
        this.limit = limit;
    }

    /**
     * Lays a document out.
     *
     * @param folder absolute, of this run alone: whatever the program leaves lies there
     * @param alive told every few seconds; what it throws ends the run
     * @return the PDF, in the folder
     */
    public Path toPdf(Path file, OfficeFormat format, Path folder, Runnable alive)
            throws IOException, UnreadableException {
        return converted(file, format, format.target(), folder, alive);
    }

    /** As {@link #toPdf}, for recognition: sheets are not torn into printed pages, and empty ones are left out. */
    public Path toPdfToRead(Path file, OfficeFormat format, Path folder, Runnable alive)
            throws IOException, UnreadableException {
        Path pdf = converted(file, format, format.targetToRead(), folder, alive);
        return format.isWorkbook() ? EmptySheets.removed(pdf) : pdf;
    }

    private Path converted(Path file, OfficeFormat format, String target, Path folder, Runnable alive)
            throws IOException, UnreadableException {
        Path executable = program.find()
                .orElseThrow(() -> new UnreadableException(UnreadableReason.CONVERTER_MISSING, "LibreOffice"));
        Path document = copied(file, folder.resolve("document." + format.extension()));
        Path said = folder.resolve("said.txt");
        List<String> command = List.of(
                executable.toString(),
                "-env:UserInstallation=" + OfficeProfile.in(folder).toUri(),
                "--headless",
                "--norestore",
                "--nologo",
                "--nodefault",
                "--nolockcheck",
                "--convert-to",
                target,
                "--outdir",
                folder.toString(),
                document.toString());
        // the program takes as much as this process does: they share what there is
        SpareMemory.giveBack();
        OptionalInt exit = new ConfinedProcess(folder, limit).run(command, said, alive);
        if (exit.isEmpty()) {
            throw new UnreadableException(UnreadableReason.TIMED_OUT, String.valueOf(limit.toSeconds()));
        }
        Path pdf = folder.resolve("document.pdf");
        if (exit.getAsInt() != 0 || !Files.exists(pdf)) {
            NoRoomException.throwIfFull(folder);
            throw new UnreadableException(UnreadableReason.NOT_CONVERTED, end(exit.getAsInt(), said));
        }
        return pdf;
    }

    private static Path copied(Path file, Path to) throws NoRoomException {
        try {
            return Files.copy(file, to);
        } catch (IOException e) {
            throw new NoRoomException(e);
        }
    }

    /** The exit code and the beginning of what it said: for an operator. */
    private static String end(int exit, Path said) throws IOException {
        String words = new String(Files.readAllBytes(said), StandardCharsets.UTF_8)
                .replaceAll("Warning: failed to launch javaldx[^\n]*", "")
                .strip();
        return (exit + " " + words.substring(0, Math.min(words.length(), SAID))).strip();
    }
}
