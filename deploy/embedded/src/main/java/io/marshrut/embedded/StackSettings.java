package io.marshrut.embedded;

import java.nio.file.Path;

/**
 * Where the stack finds its programs and keeps its data.
 *
 * @param home the project's folder, with the built programs below it
 * @param data taken for this process alone while the stack runs
 * @param cache shared by all data folders of the user: unpacked programs
 * @param search whether the search node is started
 */
public record StackSettings(Path home, Path data, Path cache, boolean search) {
    public StackSettings {
        home = home.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        cache = cache.toAbsolutePath().normalize();
    }

    /** With the user's usual cache folder. */
    public static StackSettings of(Path home, Path data) {
        return new StackSettings(home, data, userCache(), true);
    }

    /** For programs that need the data alone. */
    public StackSettings withoutSearch() {
        return new StackSettings(home, data, cache, false);
    }

    private static Path userCache() {
        String configured = System.getenv("XDG_CACHE_HOME");
        Path cache = configured == null || configured.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(configured);
        return cache.resolve("marshrut");
    }
}
