package io.marshrut.tables;

import io.marshrut.shared.Problem;
import java.util.Locale;

/** In which form a table is taken away. */
public enum TableFormat {
    CSV("text/csv; charset=UTF-8; header=present"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    TableFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /**
     * @param extension such as {@code csv}
     * @throws Problem 404 where nothing is written in this form
     */
    public static TableFormat of(String extension) {
        for (TableFormat format : values()) {
            if (format.extension().equals(extension)) {
                return format;
            }
        }
        throw Problem.notFound();
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
