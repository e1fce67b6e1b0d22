package io.marshrut.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every package of every module has a {@code package-info.java} with a sentence. */
class PackagesSayWhatTheyAreTest {

    private static final Path PROJECT = Path.of("..");

    private static final Pattern SENTENCE =
            Pattern.compile("\\A/\\*\\*\\s[^/]*\\w[^/]*[.](\\s|\\*)*\\*/", Pattern.DOTALL);

    @TempDir
    Path planted;

    @Test
    void theHouseKeepsIt() throws IOException {
        List<Path> sources = sources(PROJECT);

        assertThat(sources).hasSizeGreaterThan(5);
        for (Path source : sources) {
            assertThat(silent(source)).isEmpty();
        }
    }

    @Test
    void aPlantedPackageWithoutAWordIsCaught() throws IOException {
        Path without = Files.createDirectories(planted.resolve("without"));
        Path mute = Files.createDirectories(planted.resolve("mute"));
        Path speaking = Files.createDirectories(planted.resolve("speaking"));
        Path empty = Files.createDirectories(planted.resolve("only/folders"));
        for (Path folder : List.of(without, mute, speaking)) {
            Files.writeString(folder.resolve("Some.java"), "class Some {}");
        }
        Files.writeString(mute.resolve("package-info.java"), "package mute;\n");
        Files.writeString(speaking.resolve("package-info.java"), "/** Says what it is. */\npackage speaking;\n");

        assertThat(empty).isEmptyDirectory();
        assertThat(silent(planted)).containsExactly(mute, without);
    }

    private static List<Path> sources(Path project) throws IOException {
        try (Stream<Path> folders = Files.find(
                project,
                5,
                (path, attributes) -> attributes.isDirectory() && path.endsWith(Path.of("src", "main", "java")))) {
            return folders.toList();
        }
    }

    private static List<Path> silent(Path source) throws IOException {
        try (Stream<Path> files = Files.walk(source)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .filter(folder -> !speaks(folder.resolve("package-info.java")))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }

    private static boolean speaks(Path packageInfo) {
        try {
            return Files.exists(packageInfo)
                    && SENTENCE.matcher(Files.readString(packageInfo)).find();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
