package io.marshrut.embedded.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * As whom PostgreSQL runs, since it refuses to run as root.
 *
 * @param become command before the command that changes who one is
 * @param rights further options of it; PostgreSQL looks for its own programs as if it did not have them
 * @param uid owner that the cluster's files must have
 */
record Identity(List<String> become, List<String> rights, int uid) {
    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    /** What may work for this process, best first. */
    static List<Identity> candidates() throws IOException {
        if (!isRoot()) {
            return List.of(new Identity(List.of(), List.of(), self()));
        }
        List<String> nobody = List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
        return List.of(
                // a user namespace without a mapping: root's files, but not root; some containers forbid it
                new Identity(List.of("unshare", "-U"), List.of(), ROOT),
                // another user who may still pass through folders such as /root
                new Identity(nobody, List.of("--inh-caps=+dac_override", "--ambient-caps=+dac_override"), NOBODY),
                new Identity(nobody, List.of(), NOBODY));
    }

    static boolean isRoot() throws IOException {
        return self() == ROOT;
    }

    List<String> command(List<String> command) {
        return concat(become, rights, command);
    }

    /** Whether this identity exists here and can run the programs. */
    boolean runs(PostgresBinaries binaries) throws InterruptedException {
        String probe = "test \"$(id -u)\" != 0 && exec \"$1\" --version";
        return succeeds(concat(become, shell(probe, binaries.program("postgres"))));
    }

    boolean canEnter(Path folder) throws InterruptedException {
        return succeeds(command(shell("cd \"$1\"", folder)));
    }

    private static int self() throws IOException {
        return Folders.owner(Path.of("/proc/self"));
    }

    private static List<String> shell(String script, Path argument) {
        return List.of("sh", "-c", script, "probe", argument.toString());
    }

    private static boolean succeeds(List<String> command) throws InterruptedException {
        try {
            return Command.run(command, "").ok();
        } catch (IOException noSuchCommand) {
            return false;
        }
    }

    @SafeVarargs
    private static List<String> concat(List<String>... parts) {
        List<String> all = new ArrayList<>();
        for (List<String> part : parts) {
            all.addAll(part);
        }
        return List.copyOf(all);
    }
}
