package io.marshrut.notifications;

import java.util.List;
import java.util.Locale;

/** What news are about; people choose for each kind what reaches them by mail. */
public enum NewsKind {
    TASKS("task", "contractor"),
    DEADLINES("deadline"),
    REQUESTS("request", "recurring"),
    WATCHED("watched"),
    SURVEYS("survey"),
    DOCUMENTS("document"),
    CONTRACTS("contract"),
    POWERS("power"),
    CLAIMS("claim"),
    PEOPLE("person", "absence");

    private final List<String> words;

    NewsKind(String... words) {
        this.words = List.of(words);
    }

    /** @param code such as {@code task.opened} */
    static NewsKind of(String code) {
        for (NewsKind kind : values()) {
            if (kind.words.contains(code.substring(0, code.indexOf('.')))) {
                return kind;
            }
        }
        throw new IllegalArgumentException("News of no kind: " + code.toLowerCase(Locale.ROOT));
    }
}
