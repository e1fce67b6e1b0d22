package io.marshrut.documents;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FileNameTest {

    @Test
    void keepsOnlyTheLastPartOfAPath() {
        assertThat(FileName.clean("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileName.clean("C:\\Users\\anna\\счёт.pdf")).isEqualTo("счёт.pdf");
        assertThat(FileName.clean("..")).isEqualTo("file");
        assertThat(FileName.clean(null)).isEqualTo("file");
    }

    @Test
    void dropsWhatDisguisesAnEnding() {
        assertThat(FileName.clean("счёт\u202Efdp.exe")).isEqualTo("счётfdp.exe");
        assertThat(FileName.clean("a\r\nb\u0000.pdf")).isEqualTo("ab.pdf");
    }

    @Test
    void shortensInFrontOfTheEnding() {
        String name = FileName.clean("я".repeat(500) + ".pdf");

        assertThat(name).hasSize(180).endsWith("я.pdf");
    }

    @Property
    void isNeverEmptyNorAPath(@ForAll String sent) {
        assertThat(FileName.clean(sent))
                .isNotBlank()
                .doesNotContain("/", "\\", "\n", "\r")
                .hasSizeLessThanOrEqualTo(180);
    }
}
