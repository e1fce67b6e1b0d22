package io.marshrut.ocr.model;

/**
 * What the portal and a recognition worker agree on: the engine's topic and variables, and the objects in S3.
 *
 * <p>A worker writes under {@link #prefix}, a folder of its own for each attempt, and {@link #RESULT} last: a result
 * that can be read is complete.
 */
public final class RecognitionContract {

    /** Topic of the external task. */
    public static final String TOPIC = "recognise";

    /** Task variable: id of the document card. */
    public static final String DOCUMENT_ID = "documentId";
    /** Task variable: S3 key of the original bytes. */
    public static final String CONTENT_KEY = "contentKey";
    /** Task variable: name of the uploaded file, for the log only. */
    public static final String FILE_NAME = "fileName";
    /**
     * Task variable: S3 key of a result that is there already: it was written while the file was read that the document
     * is a part of, or before the document was joined with others; null where the document is yet to be read.
     */
    public static final String READ_RESULT = "readResultKey";
    /**
     * Task variable: what {@link JoinedFile#write} made of the files that are read one after the other as one document;
     * null where the content is read by itself.
     */
    public static final String JOINED_FILES = "joinedFiles";
    /** Completion variable: S3 key of the {@link RecognitionResult}. */
    public static final String RESULT_KEY = "resultKey";

    public static final String RESULT = "result.json";
    public static final String TEXT = "text.txt";
    public static final String SEARCHABLE_PDF = "searchable.pdf";

    private RecognitionContract() {}

    /** Folder of one attempt, ending in a slash. */
    public static String prefix(String documentId, String taskId, int attempt) {
        return "recognition/" + documentId + "/" + taskId + "-" + attempt + "/";
    }

    /** Where content lies: by its own digest, so that the same bytes are there once. */
    public static String contentKey(String sha256) {
        return "content/" + sha256.substring(0, 2) + "/" + sha256;
    }

    /** Name under the prefix of something that belongs to one of several documents of a file; the first has the plain names. */
    public static String ofPart(int part, String name) {
        return part == 1 ? name : "part-" + part + "-" + name;
    }

    /** Name of a page's image under the prefix; pages count from 1. */
    public static String pageImage(int page) {
        return "page-" + page + ".png";
    }

    /** Name of a page's words under the prefix; pages count from 1. */
    public static String pageWords(int page) {
        return "words-" + page + ".json";
    }
}
