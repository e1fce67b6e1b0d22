package io.marshrut.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Project folders for tests. */
public final class Projects {
    private static final Path REAL = ProjectHome.above(Path.of("")).path();
    private static final Path STAND_IN = Path.of("target", "stand-in-project").toAbsolutePath();

    private Projects() {}

    /** The real search node and object store, and a worker that only tells what it was given. */
    public static Path withStandInWorker() throws IOException {
        for (String program : new String[] {"search-node", "object-store"}) {
            Path target = Path.of("deploy", program, "target");
            Path link = STAND_IN.resolve(target);
            Files.createDirectories(link.getParent());
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, REAL.resolve(target));
        }
        Path dist = Files.createDirectories(STAND_IN.resolve(Path.of("ocr", "worker", "target", "dist")));
        String entry = "io/marshrut/ocr/worker/WorkerMain.class";
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(dist.resolve("worker.jar")));
                InputStream bytes = Projects.class.getResourceAsStream("/" + entry)) {
            jar.putNextEntry(new JarEntry(entry));
            bytes.transferTo(jar);
        }
        return STAND_IN;
    }
}
