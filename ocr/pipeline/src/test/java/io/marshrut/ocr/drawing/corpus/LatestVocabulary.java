package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.Party;
import io.marshrut.ocr.drawing.RussianText;
import java.time.LocalDate;
import java.util.List;

/** Words of the layouts of the third drawing; a bank stands with the first six digits of its БИК. */
final class LatestVocabulary {

    static final Vocabulary WORDS = new Vocabulary(
            List.of(
                    "ООО «Супермаркет «Пятница»",
                    "АО «Торговая сеть Каравай»",
                    "ООО «Розница-Регион»",
                    "ООО \"Универсам на Лесной\"",
                    "ПКФ ООО «Астра-М»",
                    "ООО «Аптечный дом «Мелисса»",
                    "ПАО «Универмаг Центральный»",
                    "ООО «СТРОЙДВОР 33»",
                    "Общество с ограниченной ответственностью «Дом книги и канцелярии»",
                    "ГБУ «Комбинат школьного питания № 2»",
                    "Акционерное общество «Южный рынок»",
                    "ООО «Fix & Go»",
                    "ООО ТПК «Мебельный ряд»",
                    "Потребительское общество «Заря»",
                    "ООО «Детский мир игрушек»",
                    "ЗАО «Сервис-Холод»"),
            List.of(
                    "ИП Мартынова Светлана Викторовна",
                    "Индивидуальный предприниматель Хачатрян Армен Суренович",
                    "ИП Лаптев Д. С.",
                    "ИП Бикбулатова Алсу Ринатовна",
                    "Индивидуальный предприниматель Пономаренко Глеб Ильич"),
            List.of(
                    "150003, Ярославская обл, Ярославль г, Советская ул, дом 69",
                    "600001, Владимирская область, г. Владимир, пр-кт Ленина, д. 15, пом. 3",
                    "680000, г. Хабаровск, ул. Муравьева-Амурского, 44, литера Б",
                    "656049, Алтайский край, г.о. город Барнаул, г Барнаул, пр-кт Социалистический, зд. 87",
                    "394036, Воронеж, ул. Плехановская, 22, офис 501",
                    "414000, Астраханская обл., г. Астрахань, наб. Приволжского Затона, д.13, корп.1",
                    "185035, Республика Карелия, г. Петрозаводск, пр. К. Маркса, д. 12, кв. 40",
                    "143402, Московская область, г.о. Красногорск, ул. Жуковского, д. 17, помещение 9"),
            List.of(
                    "АО «РОССЕЛЬХОЗБАНК» Ярославский РФ;047888",
                    "ВОЛГО-ВЯТСКИЙ БАНК ПАО СБЕРБАНК;042202",
                    "ПАО БАНК «САНКТ-ПЕТЕРБУРГ»;044030",
                    "ФИЛИАЛ «НОВОСИБИРСКИЙ» АО «АЛЬФА-БАНК»;045004",
                    "ПАО «АК БАРС» БАНК г. Казань;049205",
                    "ООО «ОЗОН БАНК»;044525",
                    "ФИЛИАЛ № 3652 БАНКА ВТБ (ПАО);042007"),
            List.of(
                    "Гордеева М. П.",
                    "В.В. Самойлов",
                    "Хайруллин А.И.",
                    "Дементьев Р.О.",
                    "О. Ю. Крылова",
                    "Паршина Н.Е.",
                    "Терентьев Л. Д."),
            Branch.HOUSEHOLD.wares(),
            Branch.SITE.wares());

    private LatestVocabulary() {}

    /** Numbers of documents in the shapes of further programs. */
    static String number(Dice dice, int n, LocalDate date) {
        int year = date.getYear() % 100;
        return switch (dice.between(0, 8)) {
            case 0 -> String.format("%d-%07d", year, n);
            case 1 -> dice.any("КА00-", "ТДЖ0-", "0БП-") + String.format("%06d", n);
            case 2 -> n + "/" + year;
            case 3 -> String.format("%04d/%02d-%s", n, date.getMonthValue(), dice.any("Р", "ОПТ", "ЯР"));
            case 4 -> String.format("%05d", n);
            case 5 -> dice.any("М-", "РН", "Т") + n;
            case 6 -> "9" + dice.digits(9);
            default -> String.valueOf(n);
        };
    }

    /** The name of a sole trader without the form. */
    static String person(Party trader) {
        return trader.name().replaceFirst("^(ИП|Индивидуальный предприниматель) ", "");
    }

    /** A contract as documents refer to it. */
    static String contract(Dice dice, LocalDate date, String... kinds) {
        LocalDate signed = date.minusDays(dice.between(25, 700));
        String number = dice.any(
                dice.between(1, 400) + "-" + signed.getYear() % 100,
                "ДГ-" + dice.digits(4),
                dice.between(1, 60) + "/" + String.format("%02d", signed.getMonthValue()) + "-" + signed.getYear(),
                String.valueOf(dice.between(10, 9_000)));
        return dice.any(kinds) + dice.any(" № ", " № ", " №") + number + " от "
                + dice.any(
                        RussianText.shortDate(signed),
                        RussianText.longDate(signed),
                        RussianText.shortDate(signed) + "г.");
    }
}
