package io.marshrut.embedded.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    @TempDir
    Path folder;

    @Test
    void showsItsLastLinesWithoutStackFrames() throws IOException {
        LogFile log = new LogFile(folder.resolve("child.log"));
        String lines = IntStream.rangeClosed(1, 3_000)
                .mapToObj(number -> "строка " + number + "\n\tat some.Frame(Frame.java:1)\n\t... 4 more\n")
                .collect(Collectors.joining());
        Files.writeString(log.path(), lines);
        assertThat(log.tail().lines()).hasSize(12).first().isEqualTo("строка 2989");
        assertThat(log.tail()).endsWith("строка 3000").doesNotContain("Frame");
    }

    @Test
    void hasNothingToShowBeforeItExists() {
        assertThat(new LogFile(folder.resolve("none.log")).tail()).isEmpty();
    }

    @Test
    void isPutAsideWhenItHasGrownLarge() throws IOException {
        LogFile log = new LogFile(folder.resolve("logs/child.log"));
        log.turnOverWhenLarge();
        Files.write(log.path(), new byte[11 * 1024 * 1024]);
        log.turnOverWhenLarge();
        assertThat(log.path()).doesNotExist();
        assertThat(folder.resolve("logs/child.log.1")).exists();
    }
}
