package io.marshrut.intake;

import io.marshrut.ocr.model.DocumentType;
import java.nio.file.Path;

/**
 * A watched folder (наблюдаемая папка), as the settings describe it.
 *
 * @param name as people read it in the log
 * @param site of everything that is put there
 * @param type what everything there is; null where nobody knows
 * @param sender login in whose name it is filed: an employee or a service account that may upload for the site
 */
public record WatchedFolder(String name, Path path, String site, DocumentType type, String sender) {

    public WatchedFolder {
        if (name == null || path == null || site == null || sender == null) {
            throw new IllegalArgumentException(
                    "A watched folder needs a name, a path, a site and a sender: " + name + " " + path);
        }
    }
}
