package io.marshrut.documents;

import java.text.Normalizer;

/** Names of uploaded files: shown to people and sent back in headers, never used as a path. */
public final class FileName {

    private static final int MAX = 180;

    private FileName() {}

    /** The last part of whatever path was sent, without control characters, shortened in front of its ending. */
    public static String clean(String sent) {
        String name = sent == null ? "" : Normalizer.normalize(sent, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        // control, format (bidirectional overrides that disguise an ending) and unassigned characters, ends of lines
        name = name.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "").strip();
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            return "file";
        }
        if (name.length() <= MAX) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        return name.substring(0, MAX - ending.length()) + ending;
    }
}
