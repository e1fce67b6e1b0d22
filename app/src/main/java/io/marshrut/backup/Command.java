package io.marshrut.backup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What was asked for at the terminal.
 *
 * @param path of the backup, or a folder for it
 * @param settings of the application, as {@code --name=value}
 */
record Command(Action action, Path path, List<String> settings) {

    static final String USAGE = """
            Usage:
              backup <folder or new file>     writes a backup, also while the portal works
              backup --check <file>           reads a backup and says whether it is whole
              restore <file or folder>        into an empty database and object store; of a folder its newest backup
            """;

    enum Action {
        BACKUP,
        CHECK,
        RESTORE
    }

    static boolean isMeant(String... arguments) {
        return arguments.length > 0 && (arguments[0].equals("backup") || arguments[0].equals("restore"));
    }

    static Command of(String... arguments) {
        Action action = arguments[0].equals("backup") ? Action.BACKUP : Action.RESTORE;
        List<String> paths = new ArrayList<>();
        List<String> settings = new ArrayList<>();
        for (String argument : List.of(arguments).subList(1, arguments.length)) {
            if (argument.equals("--check") && action != Action.RESTORE) {
                action = Action.CHECK;
            } else if (argument.startsWith("--") && argument.contains("=")) {
                settings.add(argument);
            } else if (argument.startsWith("-")) {
                throw new BackupFailure("There is no option " + argument, USAGE);
            } else {
                paths.add(argument);
            }
        }
        if (paths.size() != 1 || paths.get(0).isBlank()) {
            throw new BackupFailure("One file or folder must be named", USAGE);
        }
        return new Command(action, Path.of(paths.get(0)).toAbsolutePath().normalize(), settings);
    }
}
