package io.marshrut.requests.web;

import io.marshrut.documents.Upload;
import io.marshrut.requests.CatalogEntry;
import io.marshrut.requests.FormField;
import io.marshrut.requests.FormFile;
import io.marshrut.requests.FormFiles;
import io.marshrut.shared.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Files that a browser sent with a form: kept at once, their ids beside those that were kept before. */
@Component("fieldFiles")
public class FieldFiles {

    private final FormFiles files;

    FieldFiles(FormFiles files) {
        this.files = files;
    }

    /** Parts are named {@code files.<key>}. @throws Problem 409, 413 */
    void into(Map<String, Object> values, Caller caller, CatalogEntry entry, HttpServletRequest request) {
        if (!(request instanceof MultipartHttpServletRequest parts)) {
            return;
        }
        for (FormField field : entry.form().filing().fields()) {
            if (field.type() != FormField.Type.FILE || !field.isVisible(values)) {
                continue;
            }
            List<Object> ids =
                    new ArrayList<>(values.get(field.key()) instanceof Collection<?> known ? known : List.of());
            parts.getFiles("files." + field.key()).stream()
                    .filter(part -> part.getOriginalFilename() != null
                            && !part.getOriginalFilename().isEmpty())
                    .forEach(part -> ids.add(files.keep(
                                    caller,
                                    entry.kind(),
                                    field.key(),
                                    new Upload(part.getOriginalFilename(), part.getSize(), part))
                            .id()
                            .toString()));
            if (!ids.isEmpty()) {
                values.put(field.key(), ids);
            }
        }
    }

    /** For pages. */
    public List<FormFile> of(Caller caller, Object value) {
        return files.waiting(caller, value);
    }
}
