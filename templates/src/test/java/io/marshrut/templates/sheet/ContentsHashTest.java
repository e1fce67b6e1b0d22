package io.marshrut.templates.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContentsHashTest {

    @Test
    void isSixtyFourHexadecimalDigits() {
        assertThat(Sheets.usual().hash()).matches("[0-9a-f]{64}");
    }

    @Test
    void doesNotDependOnWhenAndInWhichZoneACopyIsMade() {
        SheetContents one = Sheets.usual();
        SheetContents other = new SheetContents(
                one.company(),
                one.subject(),
                one.rounds(),
                one.signatures(),
                ZoneId.of("Asia/Omsk"),
                new SheetContents.Making(Sheets.at(500), "Кто-то другой"));

        assertThat(other.hash()).isEqualTo(one.hash());
    }

    @Test
    void changesWithEachText() {
        Set<String> hashes = new HashSet<>(Set.of(Sheets.usual().hash()));
        int texts = count();
        for (int changed = 0; changed < texts; changed++) {
            int[] left = {changed};
            hashes.add(Sheets.told(text -> left[0]-- == 0 ? text + "!" : text).hash());
        }

        // the last text is who made the copy, which does not count
        assertThat(hashes).hasSize(texts);
    }

    @Test
    void tellsAMissingValueFromAnEmptyOneAndListsFromTheirElements() {
        assertThat(Set.of(
                        ContentsHash.of((Object) null),
                        ContentsHash.of(""),
                        ContentsHash.of(List.of()),
                        ContentsHash.of(List.of("")),
                        ContentsHash.of("a", "bc"),
                        ContentsHash.of("ab", "c"),
                        ContentsHash.of(List.of("ab", "c"))))
                .hasSize(7);
    }

    private static int count() {
        int[] texts = {0};
        Sheets.told(text -> {
            texts[0]++;
            return text;
        });
        return texts[0];
    }
}
