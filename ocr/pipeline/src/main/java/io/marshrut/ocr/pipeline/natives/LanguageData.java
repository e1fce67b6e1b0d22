package io.marshrut.ocr.pipeline.natives;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Trained data of Tesseract: {@code rus} from a folder, {@code eng} and {@code osd} from there too or out of the
 * class path.
 *
 * <p>{@code rus} is not in any Maven artefact; Debian's package tesseract-ocr-rus brings it.
 */
public final class LanguageData {

    private static final Path DEBIAN = Path.of("/usr/share/tesseract-ocr");
    private static final List<Path> ELSEWHERE = List.of(
            Path.of("/usr/share/tessdata"),
            Path.of("/usr/local/share/tessdata"),
            Path.of("/opt/homebrew/share/tessdata"));
    private static final List<String> NEEDED = List.of("rus", "eng", "osd");

    private final Path folder;

    private LanguageData(Path folder) {
        this.folder = folder;
    }

    /**
     * Finds the folder.
     *
     * @param configured a folder with {@code rus.traineddata}, or empty to look where distributions put it
     * @throws LanguageDataMissing when there is none
     */
    public static LanguageData find(Optional<Path> configured) {
        List<Path> candidates = configured.map(List::of).orElseGet(LanguageData::usualFolders);
        return candidates.stream()
                .filter(candidate -> Files.isReadable(file(candidate, "rus")))
                .findFirst()
                .map(LanguageData::new)
                .orElseThrow(() -> new LanguageDataMissing(candidates));
    }

    /** Gives Tesseract a folder that holds all languages for as long as it initialises itself. */
    <T> T withFolder(Initialisation<T> initialisation) throws IOException {
        if (NEEDED.stream().allMatch(language -> Files.isReadable(file(folder, language)))) {
            return initialisation.from(folder);
        }
        try (TemporaryFolder complete = TemporaryFolder.create("marshrut-tessdata")) {
            for (String language : NEEDED) {
                provide(language, complete.path());
            }
            return initialisation.from(complete.path());
        }
    }

    interface Initialisation<T> {
        T from(Path folder) throws IOException;
    }

    private void provide(String language, Path target) throws IOException {
        Path here = file(folder, language);
        if (Files.isReadable(here)) {
            Files.createSymbolicLink(file(target, language), here.toAbsolutePath());
            return;
        }
        String resource = "/tessdata/" + language + ".traineddata";
        try (InputStream in = LanguageData.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("neither " + here + " nor the class path has " + resource);
            }
            Files.copy(in, file(target, language));
        }
    }

    private static Path file(Path folder, String language) {
        return folder.resolve(language + ".traineddata");
    }

    private static List<Path> usualFolders() {
        List<Path> folders = new ArrayList<>();
        if (Files.isDirectory(DEBIAN)) {
            try (DirectoryStream<Path> versions = Files.newDirectoryStream(DEBIAN)) {
                versions.forEach(version -> folders.add(version.resolve("tessdata")));
            } catch (IOException e) {
                folders.add(DEBIAN.resolve("tessdata"));
            }
        }
        folders.addAll(ELSEWHERE);
        return folders;
    }
}
