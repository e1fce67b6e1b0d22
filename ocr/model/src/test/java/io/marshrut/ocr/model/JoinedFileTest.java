package io.marshrut.ocr.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files of a joined document as a task's variable. */
class JoinedFileTest {

    private static final String SHA = "0123456789abcdef".repeat(4);

    @Test
    void isReadAsItWasWritten() {
        List<JoinedFile> files = List.of(JoinedFile.whole(SHA), new JoinedFile(SHA, 2, 11));

        assertThat(JoinedFile.read(JoinedFile.write(files))).isEqualTo(files);
    }

    @Test
    void asManyAsThereMayBeFitIntoAVariable() {
        List<JoinedFile> files = Collections.nCopies(JoinedFile.MOST, new JoinedFile(SHA, 1000, 2000));

        assertThat(JoinedFile.write(files)).hasSizeLessThanOrEqualTo(4000);
    }

    @Test
    void nothingElseIsTakenForOne() {
        for (String other : List.of("", "abc", SHA + ":2", SHA + ":3-2", SHA + "  " + SHA)) {
            assertThatThrownBy(() -> JoinedFile.read(other)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
