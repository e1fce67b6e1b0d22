package io.marshrut.ocr.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a worker read in one document: the object {@code result.json}.
 *
 * @param schemaVersion {@link #SCHEMA_VERSION} at the time of writing
 * @param mediaType found by content, whatever the file name says
 * @param unreadable null when the document was read
 * @param typeConfidence 0..1
 * @param fields in the API's order; a field that is not on the page is absent
 * @param textKey S3 key of the text, form feed between pages
 * @param searchablePdfKey S3 key of the searchable PDF; null in documents without pages
 * @param milliseconds from the first byte read to the last object written
 * @param contents what the file held beside this document
 */
public record RecognitionResult(
        int schemaVersion,
        String mediaType,
        Unreadable unreadable,
        DocumentType documentType,
        double typeConfidence,
        Map<FieldName, RecognisedField> fields,
        List<DocumentLine> lines,
        List<Check> checks,
        List<Mark> marks,
        List<PageInfo> pages,
        String textKey,
        String searchablePdfKey,
        long milliseconds,
        FileContents contents) {

    public static final int SCHEMA_VERSION = 1;

    @JsonCreator
    public RecognitionResult {
        contents = contents == null ? FileContents.PLAIN : contents;
        fields = ordered(fields);
        lines = lines == null ? List.of() : List.copyOf(lines);
        checks = checks == null ? List.of() : List.copyOf(checks);
        marks = marks == null ? List.of() : List.copyOf(marks);
        pages = pages == null ? List.of() : List.copyOf(pages);
    }

    /** Of a file that is this document and nothing else. */
    public RecognitionResult(
            int schemaVersion,
            String mediaType,
            Unreadable unreadable,
            DocumentType documentType,
            double typeConfidence,
            Map<FieldName, RecognisedField> fields,
            List<DocumentLine> lines,
            List<Check> checks,
            List<Mark> marks,
            List<PageInfo> pages,
            String textKey,
            String searchablePdfKey,
            long milliseconds) {
        this(
                schemaVersion,
                mediaType,
                unreadable,
                documentType,
                typeConfidence,
                fields,
                lines,
                checks,
                marks,
                pages,
                textKey,
                searchablePdfKey,
                milliseconds,
                FileContents.PLAIN);
    }

    /** The same, of a file that held more. */
    public RecognitionResult with(FileContents other) {
        return copy(mediaType, milliseconds, other);
    }

    /** The same, found in a file of that type, after that time. */
    public RecognitionResult within(String containerType, long allMilliseconds) {
        return copy(containerType, allMilliseconds, contents);
    }

    private RecognitionResult copy(String type, long time, FileContents held) {
        return new RecognitionResult(
                schemaVersion,
                type,
                unreadable,
                documentType,
                typeConfidence,
                fields,
                lines,
                checks,
                marks,
                pages,
                textKey,
                searchablePdfKey,
                time,
                held);
    }

    public static RecognitionResult unreadable(
            String mediaType, UnreadableReason reason, String detail, long milliseconds) {
        return new RecognitionResult(
                SCHEMA_VERSION,
                mediaType,
                new Unreadable(reason, detail),
                DocumentType.OTHER,
                0,
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                milliseconds);
    }

    @JsonIgnore
    public boolean isReadable() {
        return unreadable == null;
    }

    public Optional<RecognisedField> field(FieldName name) {
        return Optional.ofNullable(fields.get(name));
    }

    private static Map<FieldName, RecognisedField> ordered(Map<FieldName, RecognisedField> fields) {
        Map<FieldName, RecognisedField> ordered = new EnumMap<>(FieldName.class);
        if (fields != null) {
            ordered.putAll(fields);
        }
        return Collections.unmodifiableMap(ordered);
    }
}
