package io.marshrut.templates.sheet;

import io.marshrut.templates.sheet.SheetContents.Answer;
import io.marshrut.templates.sheet.SheetContents.Making;
import io.marshrut.templates.sheet.SheetContents.Method;
import io.marshrut.templates.sheet.SheetContents.Outcome;
import io.marshrut.templates.sheet.SheetContents.Remark;
import io.marshrut.templates.sheet.SheetContents.Round;
import io.marshrut.templates.sheet.SheetContents.Signature;
import io.marshrut.templates.sheet.SheetContents.Stage;
import io.marshrut.templates.sheet.SheetContents.Subject;
import io.marshrut.templates.sheet.SheetContents.Version;
import io.marshrut.templates.sheet.SheetContents.Vote;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Approval sheets for tests: a usual one, a very long one, and any with other texts in it. */
final class Sheets {

    static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    static final String FIRST_HASH = "3f0c7a9be1d24455a6c8e2f19b7d0034c1a5e6f78890abcdeffedcba98765432";
    static final String SECOND_HASH = "9a8b7c6d5e4f30211203f4e5d6c7b8a99a8b7c6d5e4f30211203f4e5d6c7b8a9";

    private static final Instant MONDAY = Instant.parse("2026-03-09T06:12:00Z");

    private Sheets() {}

    /** Two rounds of a supply contract that was returned once, approved and signed. */
    static SheetContents usual() {
        return told(UnaryOperator.identity());
    }

    /** The usual one with each typed text changed. */
    static SheetContents told(UnaryOperator<String> typed) {
        return new SheetContents(
                typed.apply("ООО «Мастеровой»"),
                subject(typed),
                List.of(firstRound(typed), secondRound(typed)),
                List.of(new Signature(
                        typed.apply("Орлов Олег Олегович"),
                        typed.apply("Генеральный директор"),
                        at(80),
                        Method.SIMPLE_ELECTRONIC,
                        SECOND_HASH)),
                MOSCOW,
                new Making(at(90), typed.apply("Иванова Анна Сергеевна")));
    }

    /** As long as they get: {@code rounds} rounds of {@code votes} votes, each with a remark. */
    static SheetContents large(int rounds, int votes) {
        return new SheetContents(
                "ООО «Мастеровой»",
                subject(UnaryOperator.identity()),
                IntStream.rangeClosed(1, rounds)
                        .mapToObj(round -> largeRound(round, votes))
                        .toList(),
                List.of(),
                MOSCOW,
                new Making(at(900), "Иванова Анна Сергеевна"));
    }

    static Instant at(int hours) {
        return MONDAY.plus(Duration.ofHours(hours));
    }

    private static Subject subject(UnaryOperator<String> typed) {
        return new Subject(
                typed.apply("Договор поставки пиломатериалов и крепежа на 2026 год"),
                typed.apply("ДП-СПБ01/2026-0042"),
                typed.apply("Договор поставки"),
                typed.apply("АО «Северный лес», ИНН 7812345678"),
                typed.apply("1 250 000,00 ₽"),
                typed.apply("Санкт-Петербург, Таллинское шоссе"),
                typed.apply("Отдел закупок"),
                typed.apply("Иванова Анна Сергеевна"),
                typed.apply("Подписан"));
    }

    private static Round firstRound(UnaryOperator<String> typed) {
        return new Round(
                1,
                new Version(1, typed.apply("Договор поставки (проект).docx"), FIRST_HASH),
                at(0),
                at(26),
                typed.apply("Поставка свыше 1 млн ₽"),
                typed.apply("Договор поставки, сумма от 1 до 5 млн ₽, предоплата больше 30 %, форма контрагента"),
                List.of(
                        new Stage(
                                typed.apply("Юридическая экспертиза"),
                                typed.apply("последовательно"),
                                true,
                                List.of(new Vote(
                                        typed.apply("Петров Пётр Петрович"),
                                        typed.apply("Ведущий юрист"),
                                        typed.apply("Сидорова М. В."),
                                        typed.apply("юрист площадки по правилу 12"),
                                        Outcome.RETURNED,
                                        typed.apply("На доработку"),
                                        typed.apply("Неустойка только с нашей стороны. Пункт 7.3 нужен взаимный."),
                                        at(5),
                                        null,
                                        typed.apply("Сидорова М. В."),
                                        null))),
                        new Stage(
                                typed.apply("Финансы"),
                                typed.apply("параллельно, двое из трёх"),
                                true,
                                List.of(
                                        approved(typed, "Кузнецова Ольга Игоревна", "Финансовый контролёр", at(8)),
                                        new Vote(
                                                typed.apply("Ёлкин Эдуард Юрьевич"),
                                                typed.apply("Казначей"),
                                                null,
                                                typed.apply("предоплата больше 30 %"),
                                                Outcome.APPROVED_WITH_REMARKS,
                                                typed.apply("Согласовано с замечаниями"),
                                                typed.apply("Предоплату лучше двумя частями."),
                                                at(9),
                                                typed.apply("Кузнецова О. И."),
                                                null,
                                                null)))),
                List.of(
                        new Remark(
                                1,
                                typed.apply("Петров Пётр Петрович"),
                                typed.apply(
                                        "Пункт 7.3: неустойка за просрочку оплаты 0,5 % в день, за просрочку поставки нет."),
                                4,
                                new Answer(
                                        true,
                                        typed.apply("Исправили: 0,1 % в день для обеих сторон."),
                                        typed.apply("Иванова Анна Сергеевна"),
                                        at(24))),
                        new Remark(
                                2,
                                typed.apply("Ёлкин Эдуард Юрьевич"),
                                typed.apply("Предоплата 50 % одной суммой."),
                                null,
                                new Answer(
                                        false,
                                        typed.apply(
                                                "Поставщик отгружает только после полной предоплаты первой партии."),
                                        typed.apply("Иванова Анна Сергеевна"),
                                        at(25)))));
    }

    private static Round secondRound(UnaryOperator<String> typed) {
        return new Round(
                2,
                new Version(2, typed.apply("Договор поставки (исправленный).docx"), SECOND_HASH),
                at(27),
                at(54),
                typed.apply("Поставка свыше 1 млн ₽"),
                typed.apply("Договор поставки, сумма от 1 до 5 млн ₽, предоплата больше 30 %, форма контрагента"),
                List.of(
                        new Stage(
                                typed.apply("Юридическая экспертиза"),
                                typed.apply("последовательно"),
                                true,
                                List.of(approved(typed, "Петров Пётр Петрович", "Ведущий юрист", at(30)))),
                        new Stage(
                                typed.apply("Финансы"),
                                typed.apply("параллельно, двое из трёх"),
                                true,
                                List.of(new Vote(
                                        typed.apply("Кузнецова Ольга Игоревна"),
                                        typed.apply("Финансовый контролёр"),
                                        null,
                                        typed.apply("сумма больше 1 млн ₽"),
                                        Outcome.APPROVED,
                                        typed.apply("Согласовано"),
                                        null,
                                        at(8),
                                        null,
                                        null,
                                        1))),
                        new Stage(
                                typed.apply("Безопасность"),
                                typed.apply("любой из группы"),
                                false,
                                List.of(new Vote(
                                        typed.apply("Громов Глеб Андреевич"),
                                        null,
                                        null,
                                        null,
                                        Outcome.AWAITED,
                                        typed.apply("Ознакомление не подтверждено"),
                                        null,
                                        null,
                                        null,
                                        null,
                                        null)))),
                List.of());
    }

    private static Vote approved(UnaryOperator<String> typed, String who, String position, Instant at) {
        return new Vote(
                typed.apply(who),
                typed.apply(position),
                null,
                typed.apply("сумма больше 1 млн ₽"),
                Outcome.APPROVED,
                typed.apply("Согласовано"),
                null,
                at,
                null,
                null,
                null);
    }

    private static Round largeRound(int number, int votes) {
        Outcome[] outcomes = Outcome.values();
        return new Round(
                number,
                new Version(number, "Договор поставки, редакция " + number + ".docx", FIRST_HASH),
                at(number * 100),
                at(number * 100 + 90),
                "Рамочный договор свыше 50 млн ₽",
                "Рамочный договор, сумма свыше 50 млн ₽, срок больше трёх лет",
                List.of(new Stage(
                        "Все функции",
                        "параллельно",
                        true,
                        IntStream.range(0, votes)
                                .mapToObj(vote -> new Vote(
                                        "Согласующий " + number + "." + vote,
                                        "Руководитель функции " + vote,
                                        vote % 3 == 0 ? "Сидорова М. В." : null,
                                        "функция " + vote + " касается поля «срок»",
                                        outcomes[vote % outcomes.length],
                                        "Решение " + vote,
                                        "Прошу учесть замечание к пункту " + vote + ". ".repeat(1 + vote % 4),
                                        at(number * 100 + vote),
                                        null,
                                        null,
                                        null))
                                .toList())),
                IntStream.range(0, votes)
                        .mapToObj(one -> new Remark(
                                number * 1000 + one,
                                "Согласующий " + number + "." + one,
                                "Пункт " + one
                                        + " договора расходится с политикой закупок; нужна ссылка на приложение.",
                                1 + one % 30,
                                new Answer(
                                        one % 4 != 0,
                                        "Исправлено в редакции " + (number + 1),
                                        "Иванова А. С.",
                                        at(one))))
                        .toList());
    }
}
