package io.marshrut.embedded;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of the project, where the build has laid out the programs. */
public record ProjectHome(Path path) {
    private static final Path LANDMARK = Path.of("deploy", "search-node", "target", "dist");

    /** Walks up from a folder to the first one that has the built programs below it. */
    public static ProjectHome above(Path start) {
        Path folder = start.toAbsolutePath().normalize();
        for (Path candidate = folder; candidate != null; candidate = candidate.getParent()) {
            if (Files.isDirectory(candidate.resolve(LANDMARK))) {
                return new ProjectHome(candidate);
            }
        }
        throw new EmbeddedStackException(
                "The programs of the embedded stack are not there: no " + LANDMARK + " in " + folder
                        + " or in a folder above it",
                "Build them with `mvn package`, or say with the property marshrut.home where the project lies.");
    }

    /** The jars of one program. */
    Path dist(String module) {
        Path dist = path.resolve(module).resolve("target").resolve("dist");
        if (!Files.isDirectory(dist)) {
            throw new EmbeddedStackException(
                    "The program " + module + " is not built: " + dist + " is missing",
                    "Build it with `mvn package -pl " + module + " -am` in " + path + ".");
        }
        return dist;
    }
}
