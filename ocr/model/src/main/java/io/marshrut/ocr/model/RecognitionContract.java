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

    /** Name of a page's image under the prefix; pages count from 1. */
    public static String pageImage(int page) {
        return "page-" + page + ".png";
    }

    /** Name of a page's words under the prefix; pages count from 1. */
    public static String pageWords(int page) {
        return "words-" + page + ".json";
    }
}
