package io.marshrut.documents;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who sees a secret document (гриф «Конфиденциально»): those listed and nobody else.
 *
 * @param markedBy who keeps the list, null where the document is not secret
 * @param readers empty where the document is not secret
 */
public record Secrecy(UUID documentId, String markedBy, Instant markedAt, List<NamedReader> readers) {

    static Secrecy none(UUID documentId) {
        return new Secrecy(documentId, null, null, List.of());
    }

    public boolean isSecret() {
        return markedBy != null;
    }

    public Set<String> logins() {
        return readers.stream().map(NamedReader::login).collect(Collectors.toUnmodifiableSet());
    }

    public boolean names(String login) {
        return readers.stream().anyMatch(reader -> reader.login().equals(login));
    }
}
