package io.marshrut.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marshrut.exchange.mapping.Mapping;
import io.marshrut.exchange.mapping.MappingReader;
import io.marshrut.exchange.mapping.Unmappable;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A message as its partner wants it: mapped, in the partner's format. */
final class MessageBodies {

    private static final Set<String> KINDS =
            Arrays.stream(MessageKind.values()).map(MessageKind::word).collect(Collectors.toSet());

    private MessageBodies() {}

    /** @throws Unmappable where the partner's mapping cannot write it */
    static String of(Partner partner, OutboxMessage message) {
        return of(read(partner.mapping(), partner.channel()), partner, message.kind(), message.body());
    }

    /** @throws Unmappable where the mapping cannot write it */
    static String of(Mapping mapping, Partner partner, MessageKind kind, String body) {
        Optional<ObjectNode> mapped = mapping.of(kind.word(), body);
        if (mapped.isEmpty() && partner.channel() == ChannelKind.ONE_C_ODATA) {
            throw new Unmappable(kind.word(), "-");
        }
        String written = mapped.map(ObjectNode::toString).orElse(body);
        // OData of 1C takes JSON
        return partner.format() == MessageFormat.XML && partner.channel() != ChannelKind.ONE_C_ODATA
                ? XmlWriting.of(written)
                : written;
    }

    /** @throws Problem 422 that names the place where the mapping is wrong */
    static Mapping read(String yaml, ChannelKind channel) {
        try {
            Mapping mapping = new MappingReader(KINDS).read(yaml);
            if (channel == ChannelKind.ONE_C_ODATA) {
                for (String kind : mapping.kinds().keySet()) {
                    if (mapping.entity(kind).isEmpty()) {
                        throw new MappingReader.Wrong(kind + ".entity");
                    }
                }
            }
            return mapping;
        } catch (MappingReader.Wrong e) {
            throw Problem.invalid(List.of(FieldError.of("mapping", "exchange_mapping", e.where())));
        }
    }
}
