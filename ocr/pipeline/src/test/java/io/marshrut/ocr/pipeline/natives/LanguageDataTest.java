package io.marshrut.ocr.pipeline.natives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguageDataTest {

    @TempDir
    Path folder;

    @Test
    void saysWhereItLookedAndWhatToDo() {
        assertThatThrownBy(() -> LanguageData.find(Optional.of(folder)))
                .isInstanceOf(LanguageDataMissing.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("tesseract-ocr-rus")
                .hasMessageContaining("MARSHRUT_TESSDATA");
    }

    @Test
    void completesAFolderThatHasOnlyRussian() throws IOException {
        // what the system lacks itself is gone with the folder that completes it
        LanguageData.find(Optional.empty())
                .withFolder(all ->
                        Files.copy(all.resolve("rus.traineddata").toRealPath(), folder.resolve("rus.traineddata")));
        List<Path> seen = new ArrayList<>();
        LanguageData.find(Optional.of(folder)).withFolder(complete -> {
            seen.add(complete);
            try (Stream<Path> files = Files.list(complete)) {
                return assertThat(files.map(file -> file.getFileName().toString()))
                        .containsExactlyInAnyOrder("rus.traineddata", "eng.traineddata", "osd.traineddata");
            }
        });
        assertThat(seen.get(0)).as("gone after use").doesNotExist();
        assertThat(folder.resolve("rus.traineddata")).exists();
    }
}
