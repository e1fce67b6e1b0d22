package io.marshrut.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Every run of the tests begins with empty stacks in the build folder: one for each of the processes that share it. */
public class FreshStackFolder implements LauncherSessionListener {

    private static final Path STACKS = Path.of("target", "test-stacks").toAbsolutePath();

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        deleteThoseOfTheDead();
        Path folder = STACKS.resolve(String.valueOf(ProcessHandle.current().pid()));
        delete(folder);
        System.setProperty("marshrut.data", folder.toString());
    }

    /** The other processes of this run are alive, those of earlier runs are not. */
    private static void deleteThoseOfTheDead() {
        if (!Files.exists(STACKS)) {
            return;
        }
        try (Stream<Path> stacks = Files.list(STACKS)) {
            stacks.filter(stack -> ProcessHandle.of(
                                    Long.parseLong(stack.getFileName().toString()))
                            .isEmpty())
                    .forEach(FreshStackFolder::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
