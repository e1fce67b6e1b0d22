package io.marshrut.embedded.postgres;

import io.marshrut.embedded.EmbeddedStackException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL's programs together with an identity that can run them on a data folder. */
record PostgresInstallation(PostgresBinaries binaries, Identity identity) {

    /** Looks in the cache that all data folders share, then in the data folder itself. */
    static PostgresInstallation find(Path cache, Path folder) throws IOException, InterruptedException {
        for (Path place : List.of(cache, folder)) {
            PostgresBinaries binaries;
            try {
                binaries = PostgresBinaries.unpackedIn(place);
            } catch (IOException notWritable) {
                if (place.equals(folder)) {
                    throw notWritable;
                }
                continue;
            }
            for (Identity identity : Identity.candidates()) {
                if (identity.reaches(binaries, folder)) {
                    return new PostgresInstallation(binaries, identity);
                }
            }
        }
        throw new EmbeddedStackException(
                "PostgreSQL cannot run on " + folder
                        + ": it refuses to run as root, user namespaces are not allowed here (unshare -U),"
                        + " and the user nobody (setpriv) cannot reach that folder",
                "Run as an ordinary user, or choose with MARSHRUT_DATA a folder whose parents all users may enter.");
    }

    List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(binaries.program(program).toString());
        command.addAll(arguments);
        return identity.command(command);
    }
}
