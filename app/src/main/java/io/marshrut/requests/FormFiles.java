package io.marshrut.requests;

import io.marshrut.documents.Documents;
import io.marshrut.documents.ReceivedFile;
import io.marshrut.documents.Upload;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Files in the fields of forms (файлы полей): kept from the moment they are chosen, so that a refusal or a draft loses
 * none, and attached under their field when the form is sent.
 */
@Service
public class FormFiles {

    /** In one field. */
    public static final int MOST = 10;

    /** That one person has put somewhere and not sent. */
    private static final int MOST_WAITING = 200;

    private final FormFileRows rows;
    private final Catalogue catalogue;
    private final Documents documents;
    private final Attachments attachments;
    private final Clock clock;

    FormFiles(FormFileRows rows, Catalogue catalogue, Documents documents, Attachments attachments, Clock clock) {
        this.rows = rows;
        this.catalogue = catalogue;
        this.documents = documents;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** @throws Problem 404 where the caller may not ask for the kind or its form has no such field, 409, 413 */
    public FormFile keep(Caller caller, String kind, String field, Upload upload) {
        CatalogEntry entry = catalogue.entry(caller, kind).orElseThrow(Problem::notFound);
        entry.form()
                .filing()
                .field(field == null ? "" : field)
                .filter(one -> one.type() == FormField.Type.FILE)
                .orElseThrow(Problem::notFound);
        if (rows.countOf(caller.login()) >= MOST_WAITING) {
            throw Problem.conflict("too_many_form_files", MOST_WAITING);
        }
        ReceivedFile received = documents.receive(upload);
        FormFile file = new FormFile(
                Ids.next(),
                entry.kind(),
                field,
                received.fileName(),
                received.content().bytes());
        rows.insert(file, caller.login(), received, clock.instant());
        return file;
    }

    /** Of what a field says those that the caller put there, with their names. */
    public List<FormFile> waiting(Caller caller, Object value) {
        List<UUID> ids = ids(value);
        return ids.isEmpty() ? List.of() : rows.of(caller.login(), ids);
    }

    /** @throws Problem 422 where a field names what the caller did not put there */
    void require(Caller caller, CatalogEntry entry, Map<String, Object> fields) {
        List<FieldError> errors = new ArrayList<>();
        for (FormField field : fileFields(entry)) {
            List<UUID> ids = ids(fields.get(field.key()));
            long known = waiting(caller, fields.get(field.key())).stream()
                    .filter(file ->
                            file.kind().equals(entry.kind()) && file.field().equals(field.key()))
                    .count();
            if (known < ids.size()) {
                errors.add(FieldError.of("fields." + field.key(), "unknown_file"));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    /** They become documents of the request, in the transaction that files it. */
    void attach(Caller caller, CatalogEntry entry, ServiceRequest request) {
        for (FormField field : fileFields(entry)) {
            for (UUID id : ids(request.fields().get(field.key()))) {
                // sent twice at the same moment: the other was faster
                ReceivedFile file = rows.take(caller.login(), id).stream()
                        .findFirst()
                        .orElseThrow(
                                () -> Problem.invalid(List.of(FieldError.of("fields." + field.key(), "unknown_file"))));
                attachments.add(caller, request, id, file, field.key());
            }
        }
    }

    private static List<FormField> fileFields(CatalogEntry entry) {
        return entry.form().filing().fields().stream()
                .filter(field -> field.type() == FormField.Type.FILE)
                .toList();
    }

    static List<UUID> ids(Object value) {
        Collection<?> many = value instanceof Collection<?> ids ? ids : value == null ? List.of() : List.of(value);
        return many.stream()
                .map(String::valueOf)
                .map(Ids::parse)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
