package io.marshrut.templates.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.templates.ReadPdf;
import io.marshrut.templates.VeraPdf;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AnyTextsTest {

    @Property(tries = 25)
    void anyTextsGiveAValidSheet(@ForAll("texts") List<String> texts) {
        int[] next = {0};
        SheetContents contents = Sheets.told(text -> texts.get(next[0]++ % texts.size()));

        byte[] pdf = ApprovalSheetTest.rendered(contents, Locale.forLanguageTag("ru"));

        assertThat(VeraPdf.breachesOfPdfA2b(pdf)).isEmpty();
        assertThat(ReadPdf.of(pdf).missing()).isEmpty();
    }

    @Provide
    Arbitrary<List<String>> texts() {
        Arbitrary<String> anything = Arbitraries.integers()
                .between(0, Character.MAX_CODE_POINT)
                .map(Character::toString)
                .list()
                .ofMaxSize(120)
                .map(characters -> String.join("", characters));
        Arbitrary<String> basicPlane =
                Arbitraries.strings().withCharRange('\u0000', '\uFFFF').ofMaxLength(300);
        Arbitrary<String> neighbours = Arbitraries.strings()
                .withCharRange('\u0020', '\u007E')
                .withCharRange('\u0400', '\u04FF')
                .withCharRange('\u0590', '\u06FF')
                .withCharRange('\u2000', '\u206F')
                .withCharRange('\u0300', '\u036F')
                .ofMaxLength(300);
        List<String> hostile =
                HostileTexts.ALL.stream().filter(text -> text.length() < 500).toList();
        return Arbitraries.oneOf(anything, basicPlane, neighbours, Arbitraries.of(hostile))
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }
}
