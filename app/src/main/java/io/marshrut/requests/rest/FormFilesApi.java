package io.marshrut.requests.rest;

import io.marshrut.documents.Upload;
import io.marshrut.requests.FormFile;
import io.marshrut.requests.FormFiles;
import io.marshrut.shared.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** {@code /catalog/{desk}/{kind}/files}: files for the fields of a form that is about to be sent. */
@RestController
class FormFilesApi {

    private final FormFiles files;

    FormFilesApi(FormFiles files) {
        this.files = files;
    }

    /** The id goes into the field. */
    @PostMapping(path = "/api/v1/catalog/{desk}/{kind}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    FormFile keep(
            Caller caller,
            @PathVariable String desk,
            @PathVariable String kind,
            @RequestPart MultipartFile file,
            @RequestParam(required = false) String field) {
        return files.keep(
                caller, desk + "/" + kind, field, new Upload(file.getOriginalFilename(), file.getSize(), file));
    }
}
