package io.marshrut.shared;

import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;

/** Tells whether an upload was refused for the number of its parts; the framework calls that too large as well. */
public final class TooManyParts {

    private TooManyParts() {}

    public static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileCountLimitExceededException) {
                return true;
            }
        }
        return false;
    }
}
