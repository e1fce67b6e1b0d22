package io.marshrut.embedded.postgres;

import io.marshrut.embedded.EmbeddedStackException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** PostgreSQL's programs together with an identity that can run them on a data folder. */
record PostgresInstallation(PostgresBinaries binaries, Identity identity) {
    /** Root's home is closed to the identities that root takes on, this folder is open. */
    private static final Path SYSTEM_CACHE = Path.of("/var/cache/marshrut");

    /**
     * Tries the cache that all data folders share first.
     *
     * @param folder of the data
     */
    static PostgresInstallation find(Path cache, Path folder) throws IOException, InterruptedException {
        List<Path> places = Identity.isRoot() ? List.of(cache, SYSTEM_CACHE, folder) : List.of(cache, folder);
        IOException notWritable = null;
        for (Path place : places) {
            try {
                PostgresBinaries binaries = PostgresBinaries.unpackedIn(place);
                Optional<Identity> identity = identityFor(binaries, folder);
                if (identity.isPresent()) {
                    return new PostgresInstallation(binaries, identity.get());
                }
            } catch (IOException failure) {
                notWritable = failure;
            }
        }
        String obstacle = notWritable == null ? "" : " (" + notWritable + ")";
        if (!Identity.isRoot()) {
            throw new EmbeddedStackException(
                    "PostgreSQL cannot be run from " + cache + " nor from " + folder + obstacle,
                    "Choose with MARSHRUT_DATA a folder on a disk from which programs may run.");
        }
        throw new EmbeddedStackException(
                "PostgreSQL cannot run on " + folder
                        + ": it refuses to run as root, user namespaces are not allowed here (unshare -U),"
                        + " and the user nobody (setpriv) cannot reach that folder" + obstacle,
                "Run as an ordinary user, or choose with MARSHRUT_DATA a folder whose parents all users may enter.");
    }

    List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(binaries.program(program).toString());
        command.addAll(arguments);
        return identity.command(command);
    }

    private static Optional<Identity> identityFor(PostgresBinaries binaries, Path folder)
            throws IOException, InterruptedException {
        for (Identity identity : Identity.candidates()) {
            if (identity.runs(binaries) && identity.canEnter(folder)) {
                return Optional.of(identity);
            }
        }
        return Optional.empty();
    }
}
