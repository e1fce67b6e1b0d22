package io.marshrut.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody whom messages go to (партнёр обмена): the accounting system, another program.
 *
 * @param address URL; for {@link ChannelKind#FOLDER} a folder below the exchange folder
 * @param kinds what it is told
 * @param login for Basic authentication; null where none is wanted
 * @param secret password of the login, or the key that signs a webhook; never shown again; may be null
 * @param active messages for one that is not wait
 * @param answerLimit an answer that takes longer counts as none
 * @param firstPause until the second attempt; doubled for each further one
 * @param mapping YAML, what of our messages it wants under its own names; null where it takes them as they are
 * @param version counted up by each change
 */
public record Partner(
        UUID id,
        String title,
        ChannelKind channel,
        String address,
        MessageFormat format,
        Set<MessageKind> kinds,
        String login,
        String secret,
        boolean active,
        Duration answerLimit,
        Duration firstPause,
        String mapping,
        int version,
        Instant createdAt) {

    static final String SUBJECT = "exchange-partner";

    public Partner {
        kinds = Set.copyOf(kinds);
    }

    Partner mapped(String other, int versionSeen) {
        return new Partner(
                id,
                title,
                channel,
                address,
                format,
                kinds,
                login,
                secret,
                active,
                answerLimit,
                firstPause,
                other,
                versionSeen,
                createdAt);
    }

    public boolean hasSecret() {
        return secret != null;
    }
}
