package io.marshrut.embedded.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * As whom PostgreSQL runs, since it refuses to run as root.
 *
 * @param prefix command before the command
 * @param uid owner that the cluster's files must have
 */
record Identity(List<String> prefix, int uid) {
    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    /** What may work for this process, best first. */
    static List<Identity> candidates() throws IOException {
        int self = Folders.owner(Path.of("/proc/self"));
        if (self != ROOT) {
            return List.of(new Identity(List.of(), self));
        }
        List<String> setpriv = List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
        return List.of(
                // a user namespace without a mapping: root's files, but not root; some containers forbid it
                new Identity(List.of("unshare", "-U"), ROOT),
                // another user who may still pass through folders such as /root
                new Identity(
                        concat(setpriv, List.of("--inh-caps=+dac_override", "--ambient-caps=+dac_override")), NOBODY),
                new Identity(setpriv, NOBODY));
    }

    List<String> command(List<String> command) {
        return concat(prefix, command);
    }

    /** Whether this identity exists here, reaches the programs and can enter the folder. */
    boolean reaches(PostgresBinaries binaries, Path folder) throws InterruptedException {
        String probe = "test \"$(id -u)\" != 0 && cd \"$2\" && exec \"$1\" --version";
        String postgres = binaries.program("postgres").toString();
        try {
            return Command.run(command(List.of("sh", "-c", probe, "probe", postgres, folder.toString())), "")
                    .ok();
        } catch (IOException noSuchCommand) {
            return false;
        }
    }

    private static List<String> concat(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }
}
