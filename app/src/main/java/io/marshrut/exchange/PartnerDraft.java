package io.marshrut.exchange;

import java.util.Set;

/**
 * A partner as an administrator describes it.
 *
 * @param secret empty to leave it as it is
 * @param answerSeconds 1 to 300
 * @param pauseSeconds until the second attempt, 1 to 3600
 */
public record PartnerDraft(
        String title,
        ChannelKind channel,
        String address,
        MessageFormat format,
        Set<MessageKind> kinds,
        String login,
        String secret,
        boolean active,
        int answerSeconds,
        int pauseSeconds) {

    public PartnerDraft {
        kinds = kinds == null ? Set.of() : Set.copyOf(kinds);
    }

    static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
