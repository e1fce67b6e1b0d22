package io.marshrut.requests;

import java.util.List;
import java.util.Optional;

/** The form of a kind of request, read from its {@code .form} file. */
public record RequestForm(List<FormField> fields) {

    public Optional<FormField> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }
}
