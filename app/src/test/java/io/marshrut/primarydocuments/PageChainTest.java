package io.marshrut.primarydocuments;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.primarydocuments.PageChain.Sheets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which files look like one document, and which only might. */
class PageChainTest {

    private static final String INN = "7707083893";

    @Test
    void sheetsThatCountOnAreOneDocumentWhicheverOfThemIsLookedAt() {
        Sheets first = sheet(1, 3, "42", INN);
        Sheets second = sheet(2, 3, null, null);
        Sheets third = sheet(3, 0, null, null);
        PageChain chain = new PageChain(List.of(third, first, second));

        for (Sheets looked : List.of(first, second, third)) {
            assertThat(chain.with(looked.id())).containsExactly(first.id(), second.id(), third.id());
        }
    }

    @Test
    void aFileOfSeveralSheetsGoesOnAfterItsLast() {
        Sheets first = new Sheets(UUID.randomUUID(), 1, 2, 3, "42", null);
        Sheets last = sheet(3, 0, null, null);

        assertThat(chain(first, last).with(last.id())).containsExactly(first.id(), last.id());
    }

    @Test
    void aHeadThatBearsNoPageNumberIsFollowedByWhatNamesItsNumberOrSeller() {
        Sheets head = sheet(1, 0, "УТ-42", INN);

        Sheets named = sheet(2, 0, "УТ 42", null);
        assertThat(chain(head, named).with(named.id())).containsExactly(head.id(), named.id());
        Sheets sold = sheet(2, 0, null, INN);
        assertThat(chain(head, sold).with(head.id())).containsExactly(head.id(), sold.id());
        Sheets silent = sheet(2, 0, null, null);
        assertThat(chain(head, silent).with(silent.id())).isEmpty();
    }

    @Test
    void anotherNumberAnotherSellerOrAnotherCountIsAnotherDocument() {
        Sheets head = sheet(1, 2, "42", INN);

        for (Sheets other : List.of(
                sheet(2, 0, "43", INN),
                sheet(2, 0, "42", "7736050003"),
                sheet(2, 5, null, null),
                sheet(3, 0, "42", INN))) {
            assertThat(chain(head, other).with(other.id())).isEmpty();
        }
    }

    @Test
    void aSilentSheetThatTwoDocumentsWaitForBelongsToNone() {
        Sheets one = sheet(1, 2, "42", INN);
        Sheets other = sheet(1, 2, "43", INN);
        Sheets silent = sheet(2, 0, null, null);

        assertThat(chain(one, other, silent).with(silent.id())).isEmpty();
    }

    @Test
    void documentsThatCountNoPagesWaitForNone() {
        Sheets head = sheet(1, 2, "42", INN);
        Sheets complete = sheet(1, 0, "43", INN);
        Sheets silent = sheet(2, 0, null, null);

        assertThat(chain(complete, head, silent).with(silent.id())).containsExactly(head.id(), silent.id());
    }

    @Test
    void ofTwoContinuationsThatNamedIsTakenAndOfTwoAlikeNone() {
        Sheets head = sheet(1, 2, "42", INN);
        Sheets named = sheet(2, 0, "42", null);
        Sheets silent = sheet(2, 0, null, null);

        assertThat(chain(head, silent, named).with(head.id())).containsExactly(head.id(), named.id());
        Sheets again = sheet(2, 0, "42", null);
        assertThat(chain(head, named, again).with(head.id())).isEmpty();
    }

    @Test
    void withoutItsBeginningNothingIsJoined() {
        Sheets second = sheet(2, 3, "42", INN);
        Sheets third = sheet(3, 0, "42", INN);

        assertThat(chain(second, third).with(third.id())).isEmpty();
    }

    private static PageChain chain(Sheets... all) {
        return new PageChain(List.of(all));
    }

    private static Sheets sheet(int number, int of, String documentNumber, String inn) {
        return new Sheets(UUID.randomUUID(), number, number, of, documentNumber, inn);
    }
}
