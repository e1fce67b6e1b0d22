package io.marshrut.powersofattorney;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.powersofattorney.PowerVerdict.Reason;
import io.marshrut.shared.LocalText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether somebody may do something on a day, and why. */
class PowerVerdictTest {

    private static final LocalDate FROM = LocalDate.of(2026, 3, 1);
    private static final LocalDate UNTIL = LocalDate.of(2026, 8, 31);

    @ParameterizedTest(name = "{0} on {1} revoked {2}: {3}")
    @CsvSource({
        "true, 2026-02-28, , NOT_YET",
        "true, 2026-03-01, , COVERED",
        "true, 2026-08-31, , COVERED",
        "true, 2026-09-01, , EXPIRED",
        "true, 2026-05-31, 2026-06-01, COVERED",
        "true, 2026-06-01, 2026-06-01, REVOKED",
        "true, 2026-10-01, 2026-06-01, REVOKED",
        "true, 2026-02-01, 2026-02-10, NOT_YET",
        "true, 2026-02-20, 2026-02-10, REVOKED",
        "false, 2026-05-01, , NOT_SIGNED",
        "false, 2026-12-01, , NOT_SIGNED"
    })
    void aDayIsJudgedByTheDates(boolean signed, LocalDate on, LocalDate revoked, Reason expected) {
        PowerVerdict verdict = verdict(List.of(power(FROM, UNTIL, revoked, signed)), "receive-goods", on);

        assertThat(verdict.reason()).isEqualTo(expected);
        assertThat(verdict.isValid()).isEqualTo(expected == Reason.COVERED);
    }

    @ParameterizedTest
    @CsvSource({
        "receive-goods, true",
        "RECEIVE-GOODS, true",
        "получать товарно-материальные ценности, true",
        "получение ценностей, true",
        "приёмка, true",
        "receive goods, true",
        "ключи, true",
        "sign-contracts, false",
        "подписать договор, false",
        "получить деньги в банке, false",
        "передача ценностей, false",
        "и, false"
    })
    void anActionIsMeantByItsKeyOrByItsWords(String asked, boolean covered) {
        PowerVerdict verdict = verdict(List.of(power(FROM, UNTIL, null, true)), asked, FROM);

        assertThat(verdict.reason()).isEqualTo(covered ? Reason.COVERED : Reason.NOT_COVERED);
    }

    @ParameterizedTest
    @CsvSource({
        "договоры, договоров, true",
        "подписание, подписывать, true",
        "суд, судах, true",
        "суд, судно, true",
        "товар, товарищество, false",
        "передавать, передоверять, false",
        "возражать, возвращать, false",
        "tax, taxes, true",
        "mail, main, false"
    })
    void wordsAreAlikeButForTheirEndings(String one, String other, boolean same) {
        assertThat(ActionWords.same(one, other)).isEqualTo(same);
        assertThat(ActionWords.same(other, one)).isEqualTo(same);
    }

    @Test
    void whoHasNoneHasNone() {
        assertThat(verdict(List.of(), "receive-goods", FROM).reason()).isEqualTo(Reason.NONE);
    }

    @Test
    void oneThatSufficesIsToldBeforeAllThatDoNot() {
        PowerOfAttorney expired = power(FROM.minusYears(1), FROM.minusDays(1), null, true);
        PowerOfAttorney revoked = power(FROM, UNTIL, FROM.plusDays(1), true);
        PowerOfAttorney shorter = power(FROM, UNTIL.minusDays(9), null, true);
        PowerOfAttorney longer = power(FROM, UNTIL, null, true);

        PowerVerdict verdict = verdict(List.of(expired, revoked, shorter, longer), "receive-goods", FROM.plusDays(5));

        assertThat(verdict.power()).isEqualTo(longer);
        assertThat(verdict(List.of(expired, revoked), "receive-goods", FROM.plusDays(5))
                        .reason())
                .isEqualTo(Reason.REVOKED);
    }

    @Property
    void itGivesPowerOnExactlyTheDaysOfItsTermBeforeItsRevocation(
            @ForAll("days") LocalDate from,
            @ForAll("lengths") int length,
            @ForAll("days") LocalDate on,
            @ForAll("days") LocalDate revocation,
            @ForAll boolean revoked) {
        PowerOfAttorney power = power(from, from.plusDays(length), revoked ? revocation : null, true);

        boolean expected =
                !on.isBefore(from) && !on.isAfter(from.plusDays(length)) && (!revoked || on.isBefore(revocation));

        assertThat(PowerStanding.of(power, on) == PowerStanding.VALID).isEqualTo(expected);
    }

    @Property
    void onceItIsOverItStaysOver(
            @ForAll("days") LocalDate from, @ForAll("lengths") int length, @ForAll("days") LocalDate on) {
        PowerOfAttorney power = power(from, from.plusDays(length), null, true);

        if (PowerStanding.of(power, on) == PowerStanding.EXPIRED) {
            assertThat(PowerStanding.of(power, on.plusDays(1))).isEqualTo(PowerStanding.EXPIRED);
        }
        if (PowerStanding.of(power, on) == PowerStanding.NOT_YET) {
            assertThat(PowerStanding.of(power, on.minusDays(1))).isEqualTo(PowerStanding.NOT_YET);
        }
    }

    @Property
    void aTermBeginsNoEarlierThanTheIssueAndWithoutOneLastsAYear(
            @ForAll("days") LocalDate issued, @ForAll("days") LocalDate from) {
        PowerTerm.of(issued, from, null)
                .ifPresentOrElse(
                        term -> {
                            assertThat(term.from()).isAfterOrEqualTo(issued).isAfterOrEqualTo(from);
                            assertThat(term.until()).isEqualTo(issued.plusYears(1));
                        },
                        () -> assertThat(from).isAfter(issued.plusYears(1)));
    }

    @Test
    void aTermThatIsOverBeforeItBeginsIsNone() {
        assertThat(PowerTerm.of(FROM, null, FROM)).contains(new PowerTerm(FROM, FROM));
        assertThat(PowerTerm.of(FROM, FROM.minusDays(9), FROM.minusDays(1))).isEmpty();
        assertThat(PowerTerm.of(LocalDate.of(2028, 2, 29), null, null)
                        .orElseThrow()
                        .until())
                .as("a year from the 29th of February")
                .isEqualTo(LocalDate.of(2029, 2, 28));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Dates.dates().between(LocalDate.of(2024, 1, 1), LocalDate.of(2029, 12, 31));
    }

    @Provide
    Arbitrary<Integer> lengths() {
        return Arbitraries.integers().between(0, 1200);
    }

    private static PowerVerdict verdict(List<PowerOfAttorney> powers, String action, LocalDate on) {
        return PowerVerdict.of(powers, action, power -> on);
    }

    private static PowerOfAttorney power(LocalDate from, LocalDate until, LocalDate revoked, boolean signed) {
        Instant at = Instant.parse("2024-01-01T00:00:00Z");
        return new PowerOfAttorney(
                UUID.randomUUID(),
                "ДОВ-2026-0001",
                signed ? PowerState.ACTIVE : PowerState.ISSUED,
                UUID.randomUUID(),
                "HQ",
                "LEGAL",
                "employee",
                "Получение товара",
                "nosova",
                "Носова Ксения Павловна",
                null,
                null,
                List.of(
                        new PowerAction(
                                "receive-goods",
                                new LocalText(
                                        "получать товарно-материальные ценности и подписывать документы об их приёмке",
                                        "receive goods and sign the documents of their acceptance")),
                        new PowerAction(null, LocalText.same("получать ключи"))),
                null,
                from,
                from,
                until,
                false,
                1,
                null,
                at,
                signed ? at : null,
                signed ? "director" : null,
                null,
                null,
                revoked,
                revoked == null ? null : at,
                null,
                null);
    }
}
