package io.marshrut.ocr.pipeline.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.marshrut.ocr.model.UnreadableReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageBoundsTest {

    @Test
    void endsADrawingThatTakesTooLong() {
        PageBounds bounds = new PageBounds(Duration.ZERO);
        TooMuchException refusal = catchThrowableOfType(TooMuchException.class, bounds::operator);
        assertThat(refusal.refusal().unreadable().reason()).isEqualTo(UnreadableReason.TIMED_OUT);
        assertThatCode(new PageBounds()::operator).doesNotThrowAnyException();
    }

    @Test
    void countsGroupsThatAreOpenAtTheSameTime() {
        PageBounds bounds = new PageBounds();
        for (int i = 0; i < 100; i++) {
            bounds.group(1);
            bounds.group(-1);
        }
        bounds.group(5);
        assertThat(catchThrowableOfType(TooMuchException.class, () -> bounds.group(1)))
                .isNotNull();
    }

    @Test
    void countsWhatStandsBeforeAnOperator() throws IOException {
        for (String operands : List.of("1 ", "(a)", "(\\\\)", "/A ", "[", "<00>", "(q) ")) {
            byte[] content = operands.repeat(600_000).getBytes(StandardCharsets.ISO_8859_1);
            assertThat(catchThrowableOfType(TooMuchException.class, () -> new OperandCount().write(content)))
                    .as(operands)
                    .isNotNull();
        }
        byte[] honest = "BT /F 9 Tf [(a(b)c)-12.5(\\))3]TJ 0 -1 Td <00> Tj ET\n"
                .repeat(100_000)
                .getBytes(StandardCharsets.ISO_8859_1);
        new OperandCount().write(honest);
    }

    @Test
    void isFoundWithinWhatALibraryMakesOfIt() {
        IOException wrapped = new IOException("wrapped", new TooMuchException(UnreadableReason.TOO_LARGE, "9 MB"));
        assertThat(TooMuchException.refusal(wrapped).unreadable().detail()).isEqualTo("9 MB");
        assertThat(TooMuchException.refusal(new IOException("broken"))
                        .unreadable()
                        .reason())
                .isEqualTo(UnreadableReason.CORRUPT);
    }
}
