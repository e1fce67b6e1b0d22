package io.marshrut.notifications;

import java.util.Locale;

/** What news are about; people choose for each kind what reaches them by mail. */
public enum NewsKind {
    TASKS("task"),
    DEADLINES("deadline"),
    REQUESTS("request"),
    DOCUMENTS("document");

    private final String word;

    NewsKind(String word) {
        this.word = word;
    }

    /** @param code such as {@code task.opened} */
    static NewsKind of(String code) {
        for (NewsKind kind : values()) {
            if (code.startsWith(kind.word + ".")) {
                return kind;
            }
        }
        throw new IllegalArgumentException("News of no kind: " + code.toLowerCase(Locale.ROOT));
    }
}
