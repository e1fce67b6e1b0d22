package io.marshrut.requests;

import io.marshrut.engine.Stage;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The form of a kind of request, read from its {@code .form} file. */
public record RequestForm(List<FormField> fields) {

    public Optional<FormField> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    /** What is asked for when a request is filed. */
    public RequestForm filing() {
        return new RequestForm(
                fields.stream().filter(field -> field.filledAt().isEmpty()).toList());
    }

    /** What is filled at a stage; compulsory is what a positive decision needs. */
    public RequestForm at(Stage stage) {
        return new RequestForm(fields.stream()
                .filter(field -> field.filledAt().contains(stage.key())
                        && !field.hiddenAt().contains(stage.key()))
                .map(field -> field.compulsory(
                        field.required() || stage.requiredFields().contains(field.key())))
                .toList());
    }

    /** Both of these forms, in the order of the file. */
    RequestForm with(RequestForm other) {
        return new RequestForm(fields.stream()
                .filter(field ->
                        field.filledAt().isEmpty() || other.field(field.key()).isPresent())
                .map(field -> other.field(field.key()).orElse(field))
                .toList());
    }

    /** Keys of the fields that one of these stages hides. */
    Set<String> hiddenAt(Collection<String> stages) {
        return fields.stream()
                .filter(field -> field.hiddenAt().stream().anyMatch(stages::contains))
                .map(FormField::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<String> keys() {
        return fields.stream().map(FormField::key).collect(Collectors.toUnmodifiableSet());
    }

    /** Keys of the fields that must have a value. */
    Set<String> compulsory() {
        return fields.stream().filter(FormField::required).map(FormField::key).collect(Collectors.toUnmodifiableSet());
    }

    /** With the stages that name fields of theirs: each field knows where it is filled. */
    RequestForm of(List<Stage> stages) {
        return new RequestForm(fields.stream()
                .map(field -> field.filledAt(stages.stream()
                        .filter(stage -> field.filledAt().contains(stage.key())
                                || stage.fields().contains(field.key()))
                        .map(Stage::key)
                        .toList()))
                .toList());
    }
}
