package io.marshrut.ocr.pipeline.marks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.Mark;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkFinderTest {

    private static final Color BLUE = new Color(50, 70, 170);
    private static final Color GREY = new Color(90, 90, 90);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"32,46,70,170", "38,70,50,160", "40,190,40,50", "45,40,60,130"})
    void seesARoundStampInAnyInkOverText(double across, int red, int green, int blue) throws Exception {
        Color ink = new Color(red, green, blue);
        InkedSheet sheet = InkedSheet.coloured().text(30, 260);
        stamp(sheet, 90, 200, across, ink);
        assertOne(sheet.marks(folder), "STAMP", around(90, 200, across / 2, across / 2));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 4, -7, 11})
    void seesARectangularStampThatIsNotStraight(double degrees) throws Exception {
        Shape frame = new Rectangle2D.Double(30, 200, 60, 24);
        InkedSheet sheet = InkedSheet.coloured()
                .text(30, 180)
                .outline(frame, 0.6, degrees, BLUE)
                .lettering("Вход. № 214", 38, 208, BLUE)
                .lettering("принято 12.03.2026", 38, 215, BLUE);
        List<Mark> marks = sheet.marks(folder);
        assertThat(marks).extracting(Mark::kind).containsExactly("STAMP");
        assertThat(InkedSheet.box(30, 200, 90, 224).contains(marks.get(0).box()))
                .isTrue();
    }

    @Test
    void seesAnOvalStamp() throws Exception {
        InkedSheet sheet = InkedSheet.coloured()
                .text(30, 180)
                .outline(new Ellipse2D.Double(100, 210, 52, 30), 0.6, 3, BLUE)
                .lettering("ОПЛАЧЕНО", 112, 224, BLUE)
                .lettering("касса № 2", 112, 229, BLUE);
        assertOne(sheet.marks(folder), "STAMP", around(126, 225, 26, 15));
    }

    @Test
    void seesASignatureBesideAStampAndOneThatRunsIntoIt() throws Exception {
        InkedSheet sheet = InkedSheet.coloured().text(30, 180).signature(30, 215, BLUE);
        stamp(sheet, 130, 220, 40, BLUE);
        sheet.signature(95, 235, BLUE);
        List<Mark> marks = sheet.marks(folder);
        assertThat(marks).extracting(Mark::kind).containsExactlyInAnyOrder("STAMP", "SIGNATURE", "SIGNATURE");
        assertThat(marks).anyMatch(mark -> InkedSheet.box(28, 200, 62, 225).contains(mark.box()));
        assertThat(marks)
                .anyMatch(mark -> mark.kind().equals("SIGNATURE")
                        && InkedSheet.box(93, 220, 127, 245).contains(mark.box()));
    }

    @Test
    void colouredPrintIsNoMark() throws Exception {
        InkedSheet sheet = InkedSheet.coloured()
                .text(60, 250)
                .fill(new Ellipse2D.Double(20, 12, 22, 22), BLUE)
                .outline(new Ellipse2D.Double(50, 12, 22, 22), 3, 0, BLUE)
                .word("Коммерческое предложение", 20, 48, 5, BLUE)
                .outline(new Line2D.Double(20, 50, 150, 50), 0.5, 0, BLUE)
                .word("www.supplier.example", 120, 255, 2.4, BLUE)
                .outline(new Line2D.Double(120, 255.4, 155, 255.4), 0.3, 0, BLUE)
                .fill(new Rectangle2D.Double(20, 262, 160, 8), BLUE)
                .word("Итого к оплате", 30, 268, 3, Color.WHITE)
                .fill(new Rectangle2D.Double(20, 274, 60, 6), new Color(255, 240, 90));
        assertThat(sheet.marks(folder)).isEmpty();
    }

    @Test
    void anEmptyColouredFrameIsPartOfTheForm() throws Exception {
        Shape frame = new Rectangle2D.Double(30, 200, 60, 24);
        InkedSheet sheet = InkedSheet.coloured().text(30, 180).outline(frame, 0.5, 0, BLUE);
        assertThat(sheet.marks(folder)).isEmpty();
    }

    @Test
    void blackPrintHasNoMarks() throws Exception {
        assertThat(form(InkedSheet.coloured(), Color.BLACK).marks(folder)).isEmpty();
        assertThat(form(InkedSheet.grey(), Color.BLACK).marks(folder)).isEmpty();
    }

    @Test
    void aRoundStampIsSeenInGreyWithLessCertainty() throws Exception {
        InkedSheet sheet = InkedSheet.grey().text(30, 180);
        stamp(sheet, 90, 215, 40, GREY);
        List<Mark> marks = sheet.marks(folder);
        assertOne(marks, "STAMP", around(90, 215, 20, 20));
        assertThat(marks.get(0).confidence()).isLessThan(0.9);
    }

    @Test
    void aScrawlInGreyIsASignatureOnlyWherePeopleSign() throws Exception {
        InkedSheet anywhere = InkedSheet.grey().text(30, 180).signature(90, 220, GREY);
        assertThat(anywhere.marks(folder)).isEmpty();
        InkedSheet signed = InkedSheet.grey()
                .text(30, 180)
                .word("Руководитель", 40, 222, 2.6, Color.BLACK)
                .signature(90, 220, GREY);
        assertThat(signed.marks(folder)).singleElement().satisfies(mark -> {
            assertThat(mark.kind()).isEqualTo("SIGNATURE");
            assertThat(mark.confidence()).isLessThan(0.7);
            assertThat(InkedSheet.box(88, 205, 122, 228).contains(mark.box())).isTrue();
        });
    }

    private static InkedSheet form(InkedSheet sheet, Color colour) {
        return sheet.text(30, 120)
                .outline(new Rectangle2D.Double(20, 130, 160, 40), 0.4, 0, colour)
                .outline(new Rectangle2D.Double(20, 180, 45, 30), 0.4, 0, colour)
                .word("Руководитель", 20, 230, 2.6, colour)
                .outline(new Line2D.Double(60, 231, 110, 231), 0.3, 0, colour)
                .word("М.П.", 150, 240, 2.6, colour);
    }

    private static void stamp(InkedSheet sheet, double x, double y, double across, Color ink) {
        double radius = across / 2;
        sheet.outline(circle(x, y, radius), 0.7, 0, ink)
                .outline(circle(x, y, radius * 0.72), 0.4, 0, ink)
                .lettering("Для", x - 4, y - 1, ink)
                .lettering("договоров", x - 9, y + 4, ink);
    }

    private static Shape circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static Box around(double x, double y, double across, double down) {
        return InkedSheet.box(x - across, y - down, x + across, y + down);
    }

    /** Within two millimetres. */
    private static void assertOne(List<Mark> marks, String kind, Box expected) {
        assertThat(marks).singleElement().satisfies(mark -> {
            assertThat(mark.kind()).isEqualTo(kind);
            assertThat(mark.box().left()).isCloseTo(expected.left(), within(0.01));
            assertThat(mark.box().right()).isCloseTo(expected.right(), within(0.01));
            assertThat(mark.box().top()).isCloseTo(expected.top(), within(0.007));
            assertThat(mark.box().bottom()).isCloseTo(expected.bottom(), within(0.007));
        });
    }
}
