package io.marshrut.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectHomeTest {
    @TempDir
    Path folder;

    @Test
    void isFoundFromAnyFolderBelowIt() throws IOException {
        Files.createDirectories(folder.resolve("deploy/search-node/target/dist"));
        Path below = Files.createDirectories(folder.resolve("app/src/main"));
        assertThat(ProjectHome.above(below).path()).isEqualTo(folder);
    }

    @Test
    void tellsHowToBuildWhatIsMissing() throws IOException {
        Files.createDirectories(folder.resolve("deploy/search-node/target/dist"));
        assertThatThrownBy(() -> ProjectHome.above(folder).dist("ocr/worker"))
                .isInstanceOfSatisfying(EmbeddedStackException.class, failure -> {
                    assertThat(failure).hasMessageContaining(folder.resolve("ocr/worker/target/dist") + " is missing");
                    assertThat(failure.remedy()).contains("mvn package -pl ocr/worker -am");
                });
        assertThatThrownBy(() -> ProjectHome.above(Path.of("/usr")))
                .isInstanceOf(EmbeddedStackException.class)
                .hasMessageContaining("no deploy/search-node/target/dist in /usr");
    }
}
