package io.marshrut.support;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** A folder in the place of which lies a small disk until this is closed. Skips the test where nothing may be mounted. */
public final class SmallDisk implements AutoCloseable {

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    public static SmallDisk over(Path folder, int megabytes) {
        int mounted = run("mount", "-t", "tmpfs", "-o", "mode=700,size=" + megabytes + "m", "tmpfs", folder.toString());
        assumeTrue(mounted == 0, "mounting needs rights that this user does not have");
        return new SmallDisk(folder);
    }

    public void grow(int megabytes) {
        if (run("mount", "-o", "remount,size=" + megabytes + "m", folder.toString()) != 0) {
            throw new IllegalStateException("the disk does not grow");
        }
    }

    @Override
    public void close() {
        if (run("umount", folder.toString()) != 0) {
            throw new IllegalStateException("the disk is in use: " + folder);
        }
    }

    private static int run(String... command) {
        try {
            return new ProcessBuilder(List.of(command)).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
