package io.marshrut.ocr.model;

/**
 * What the portal and a worker agree on for pages of any document: the engine's topic and variables, and the objects
 * in S3.
 *
 * <p>Written as {@link RecognitionContract} says: a folder for each attempt, {@link RecognitionContract#RESULT} last.
 */
public final class RenditionContract {

    /** Topic of the external task. */
    public static final String TOPIC = "render";

    /** Task variable: SHA-256 of the original bytes, which names the rendition. */
    public static final String SHA256 = "sha256";
    /** Completion variable: S3 key of the {@link RenditionResult}. */
    public static final String RESULT_KEY = "renditionKey";

    /** The document as an office program lays it out; where there is none, the pages as pictures with their text. */
    public static final String PDF = "document.pdf";

    private RenditionContract() {}

    /** Folder of one attempt, ending in a slash. */
    public static String prefix(String sha256, String taskId, int attempt) {
        return "rendition/" + sha256 + "/" + taskId + "-" + attempt + "/";
    }
}
