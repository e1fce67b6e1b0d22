package io.marshrut.exchange.web;

import io.marshrut.exchange.ChannelKind;
import io.marshrut.exchange.MessageFormat;
import io.marshrut.exchange.MessageKind;
import io.marshrut.exchange.Partner;
import io.marshrut.exchange.PartnerDraft;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What stands in the form of a partner, as it was typed.
 *
 * @param secret never shown again; empty to leave it as it is
 */
public record PartnerForm(
        String title,
        String channel,
        String address,
        String format,
        List<String> kinds,
        String login,
        String secret,
        Boolean active,
        Integer answerSeconds,
        Integer pauseSeconds,
        Integer version) {

    private static final int ANSWER = 30;
    private static final int PAUSE = 30;

    static PartnerForm empty() {
        return new PartnerForm(
                "",
                ChannelKind.ONE_C_HTTP.name(),
                "",
                MessageFormat.JSON.name(),
                Arrays.stream(MessageKind.values()).map(Enum::name).toList(),
                "",
                "",
                true,
                ANSWER,
                PAUSE,
                0);
    }

    static PartnerForm of(Partner partner) {
        return new PartnerForm(
                partner.title(),
                partner.channel().name(),
                partner.address(),
                partner.format().name(),
                partner.kinds().stream().map(Enum::name).toList(),
                partner.login(),
                "",
                partner.active(),
                (int) Math.max(1, partner.answerLimit().toSeconds()),
                (int) Math.max(1, partner.firstPause().toSeconds()),
                partner.version());
    }

    /** What nobody offered to choose is nothing chosen. */
    PartnerDraft draft() {
        return new PartnerDraft(
                title,
                chosen(ChannelKind.values(), channel),
                address,
                chosen(MessageFormat.values(), format),
                kinds == null ? Set.of() : known(kinds),
                login,
                secret,
                Boolean.TRUE.equals(active),
                answerSeconds == null ? 0 : answerSeconds,
                pauseSeconds == null ? 0 : pauseSeconds);
    }

    public boolean tells(MessageKind kind) {
        return kinds != null && kinds.contains(kind.name());
    }

    private static Set<MessageKind> known(List<String> names) {
        return Arrays.stream(MessageKind.values())
                .filter(kind -> names.contains(kind.name()))
                .collect(Collectors.toSet());
    }

    private static <E extends Enum<E>> E chosen(E[] all, String name) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
