package io.marshrut.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
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
                    .forEach(FreshStackFolder::deleteOfTheDead);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteOfTheDead(Path stack) {
        try {
            delete(stack);
        } catch (UncheckedIOException e) {
            // its database is still closing and deletes files itself: the next run finds the rest
        }
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    // the other process of this run deletes the same, or its database is just going down
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, IOException e) {
                    directory.toFile().delete();
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
