package io.marshrut.documents.rest;

import io.marshrut.documents.NamedReader;
import io.marshrut.documents.Secrecy;
import io.marshrut.documents.SecretDocuments;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /documents/{id}/secrecy}: whether a document is secret, and whom it names. */
@RestController
@RequestMapping("/api/v1/documents/{id}/secrecy")
class SecrecyApi {

    record Names(List<String> readers) {}

    record Answer(boolean secret, String markedBy, Instant markedAt, List<NamedReader> readers) {

        static Answer of(Secrecy secrecy) {
            return new Answer(secrecy.isSecret(), secrecy.markedBy(), secrecy.markedAt(), secrecy.readers());
        }
    }

    private final SecretDocuments secrets;

    SecrecyApi(SecretDocuments secrets) {
        this.secrets = secrets;
    }

    @GetMapping
    Answer get(Caller caller, @PathVariable String id) {
        return Answer.of(secrets.of(caller, document(id)));
    }

    /** Makes it secret for these people and the caller, or replaces the people of one that is secret. */
    @PutMapping
    Answer put(Caller caller, @PathVariable String id, @RequestBody Names body) {
        // whoever may not know of the document is told nothing of the body either
        secrets.of(caller, document(id));
        if (body.readers() == null || body.readers().contains(null)) {
            throw Problem.invalid(List.of(FieldError.of("readers", "required")));
        }
        return Answer.of(secrets.name(caller, document(id), body.readers()));
    }

    @DeleteMapping
    Answer delete(Caller caller, @PathVariable String id) {
        return Answer.of(secrets.lift(caller, document(id)));
    }

    private static UUID document(String id) {
        return Ids.parse(id).orElseThrow(Problem::notFound);
    }
}
