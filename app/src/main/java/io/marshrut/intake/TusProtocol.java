package io.marshrut.intake;

import io.marshrut.ocr.model.DocumentType;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Resumable uploads in the words of the tus protocol 1.0 (creation, termination), for pages and programs alike. */
@Component
public class TusProtocol {

    public static final String PIECE_TYPE = "application/offset+octet-stream";

    private static final String RESUMABLE = "Tus-Resumable";
    private static final String VERSION = "1.0.0";
    private static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";

    private final ResumableUploads uploads;

    TusProtocol(ResumableUploads uploads) {
        this.uploads = uploads;
    }

    /** What the server can do. */
    public ResponseEntity<Void> abilities() {
        return ResponseEntity.noContent()
                .header(RESUMABLE, VERSION)
                .header("Tus-Version", VERSION)
                .header("Tus-Extension", "creation,termination")
                .header("Tus-Max-Size", Long.toString(uploads.maxFileBytes()))
                .build();
    }

    /** @param path below which uploads are found */
    public ResponseEntity<Void> begin(Caller caller, Channel channel, String path, HttpServletRequest request) {
        uploads.requireUploader(caller);
        Map<String, String> said = metadata(request.getHeader("Upload-Metadata"));
        boolean sheet = "page".equals(said.get("purpose"));
        ResumableUpload begun = uploads.begin(
                caller,
                new NewResumableUpload(
                        sheet ? Channel.PHONE : channel,
                        sheet ? ResumableUpload.Purpose.PAGE : ResumableUpload.Purpose.DOCUMENT,
                        said.get("filename"),
                        number(request, LENGTH),
                        said.get("sha256"),
                        said.get("site"),
                        type(said.get("documentType"))));
        return ResponseEntity.created(URI.create(path + "/" + begun.id()))
                .header(RESUMABLE, VERSION)
                .build();
    }

    public ResponseEntity<Void> append(Caller caller, UUID id, HttpServletRequest request) throws IOException {
        uploads.get(caller, id);
        if (request.getContentType() == null || !request.getContentType().startsWith(PIECE_TYPE)) {
            throw Problem.badRequest("bad_value", HttpHeaders.CONTENT_TYPE);
        }
        ResumableUpload upload = uploads.append(caller, id, number(request, OFFSET), request.getInputStream());
        return ResponseEntity.status(HttpStatus.NO_CONTENT)
                .headers(headers(upload))
                .build();
    }

    public ResponseEntity<Void> drop(Caller caller, UUID id) {
        uploads.drop(caller, id);
        return ResponseEntity.noContent().header(RESUMABLE, VERSION).build();
    }

    /** How far it is; the answer to {@code HEAD} is nothing else. */
    public HttpHeaders headers(ResumableUpload upload) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(RESUMABLE, VERSION);
        headers.set(OFFSET, Long.toString(upload.received()));
        headers.set(LENGTH, Long.toString(upload.bytes()));
        headers.setCacheControl(CacheControl.noStore());
        return headers;
    }

    private static long number(HttpServletRequest request, String header) {
        String text = request.getHeader(header);
        if (text == null || !text.matches("[0-9]{1,15}")) {
            throw Problem.badRequest("bad_value", header);
        }
        return Long.parseLong(text);
    }

    private static DocumentType type(String name) {
        return name == null || name.isBlank()
                ? null
                : Arrays.stream(DocumentType.values())
                        .filter(type -> type.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> Problem.badRequest("bad_value", "documentType"));
    }

    private static Map<String, String> metadata(String header) {
        Map<String, String> said = new HashMap<>();
        for (String pair : (header == null ? "" : header).split(",")) {
            String[] parts = pair.strip().split(" ", 2);
            try {
                said.put(
                        parts[0],
                        parts.length < 2
                                ? ""
                                : new String(Base64.getDecoder().decode(parts[1].strip()), StandardCharsets.UTF_8));
            } catch (IllegalArgumentException e) {
                throw Problem.badRequest("bad_value", "Upload-Metadata");
            }
        }
        return said;
    }
}
