package io.marshrut.ocr.model;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A file of a document that came in several (файл собранного документа). A list of them is a task variable, which takes
 * 4,000 characters: {@link #MOST} of them fit.
 *
 * @param sha256 of the file, which lies under {@link RecognitionContract#contentKey}
 * @param firstPage of its pages that belong to the document, from 1; 0 where all of its first document's do
 * @param lastPage the last one; 0 where {@code firstPage} is
 */
public record JoinedFile(String sha256, int firstPage, int lastPage) {

    /** Files of one document. */
    public static final int MOST = 50;

    private static final Pattern WRITTEN = Pattern.compile("([0-9a-f]{64})(?::(\\d{1,5})-(\\d{1,5}))?");

    public JoinedFile {
        boolean whole = firstPage == 0 && lastPage == 0;
        if (!whole && (firstPage < 1 || lastPage < firstPage)) {
            throw new IllegalArgumentException("no pages " + firstPage + " to " + lastPage);
        }
    }

    /** All of a file's first document. */
    public static JoinedFile whole(String sha256) {
        return new JoinedFile(sha256, 0, 0);
    }

    public String contentKey() {
        return RecognitionContract.contentKey(sha256);
    }

    public boolean isWhole() {
        return firstPage == 0;
    }

    public static String write(List<JoinedFile> files) {
        return files.stream()
                .map(file -> file.isWhole() ? file.sha256 : file.sha256 + ":" + file.firstPage + "-" + file.lastPage)
                .collect(Collectors.joining(" "));
    }

    /** @throws IllegalArgumentException where it was not written by {@link #write} */
    public static List<JoinedFile> read(String written) {
        return Arrays.stream(written.split(" ")).map(JoinedFile::one).toList();
    }

    private static JoinedFile one(String written) {
        Matcher found = WRITTEN.matcher(written);
        if (!found.matches()) {
            throw new IllegalArgumentException("no joined file: " + written);
        }
        return found.group(2) == null
                ? whole(found.group(1))
                : new JoinedFile(found.group(1), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)));
    }
}
