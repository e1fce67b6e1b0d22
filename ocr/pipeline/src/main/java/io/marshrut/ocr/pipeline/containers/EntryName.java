package io.marshrut.ocr.pipeline.containers;

import java.util.Set;

/** Names of files within files: shown to people, never used as a path. */
final class EntryName {

    private static final int MOST = 180;
    private static final Set<String> LITTER = Set.of(".ds_store", "thumbs.db", "desktop.ini");

    private EntryName() {}

    /** The last part of whatever path was sent, without control characters. */
    static String shown(String path) {
        String name = path == null ? "" : path.replace('\\', '/').replaceAll("/+$", "");
        name = name.substring(name.lastIndexOf('/') + 1)
                .replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "")
                .strip();
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            return "file";
        }
        return name.length() <= MOST ? name : name.substring(name.length() - MOST);
    }

    /** What file managers leave behind in archives. */
    static boolean isLitter(String path) {
        String[] parts = path.replace('\\', '/').split("/");
        String last = parts.length == 0 ? "" : parts[parts.length - 1].toLowerCase(java.util.Locale.ROOT);
        return path.startsWith("__MACOSX/") || last.startsWith("._") || LITTER.contains(last);
    }
}
