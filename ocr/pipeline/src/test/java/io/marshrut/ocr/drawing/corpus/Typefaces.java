package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.Sheet;
import io.marshrut.ocr.drawing.Typeface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Typefaces of documents: those on the class path, and Debian's where they are installed. */
final class Typefaces {

    private static final Path DEBIAN = Path.of("/usr/share/fonts/truetype");

    private record Installed(String regular, String bold) {
        boolean present() {
            return Files.exists(DEBIAN.resolve(regular)) && Files.exists(DEBIAN.resolve(bold));
        }
    }

    private static final List<Installed> FURTHER = List.of(
            new Installed("dejavu/DejaVuSans.ttf", "dejavu/DejaVuSans-Bold.ttf"),
            new Installed("dejavu/DejaVuSansCondensed.ttf", "dejavu/DejaVuSansCondensed-Bold.ttf"),
            new Installed("dejavu/DejaVuSerif.ttf", "dejavu/DejaVuSerif-Bold.ttf"),
            new Installed("paratype/PTS55F.ttf", "paratype/PTS75F.ttf"),
            new Installed("paratype/PTF55F.ttf", "paratype/PTF75F.ttf"),
            new Installed("paratype/PTM55F.ttf", "paratype/PTM75F.ttf"),
            new Installed("freefont/FreeSans.ttf", "freefont/FreeSansBold.ttf"),
            new Installed("freefont/FreeSerif.ttf", "freefont/FreeSerifBold.ttf"),
            new Installed("crosextra/Carlito-Regular.ttf", "crosextra/Carlito-Bold.ttf"),
            new Installed("liberation/LiberationSansNarrow-Regular.ttf", "liberation/LiberationSansNarrow-Bold.ttf"));

    private Typefaces() {}

    /** Most programs print in a face like Arial or Times. */
    static Sheet sheet(Dice dice, boolean landscape) {
        int common = dice.between(0, 9);
        Installed other = dice.any(FURTHER.toArray(Installed[]::new));
        if (common < 3) {
            return new Sheet(Typeface.Family.SANS, landscape);
        }
        if (common < 5 || !other.present()) {
            return new Sheet(common == 9 ? Typeface.Family.MONOSPACED : Typeface.Family.SERIF, landscape);
        }
        return new Sheet(DEBIAN.resolve(other.regular()), DEBIAN.resolve(other.bold()), landscape);
    }
}
