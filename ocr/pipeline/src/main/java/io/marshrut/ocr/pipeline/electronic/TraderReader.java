package io.marshrut.ocr.pipeline.electronic;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a side of the deal (УчастникТип): a company, a sole trader, a person, or somebody of another country. */
final class TraderReader {

    private TraderReader() {}

    static Trader read(XmlElement side) {
        XmlElement identity = side.child("ИдСв");
        XmlElement company = identity.child("СвЮЛУч", "СвЮЛ");
        XmlElement trader = identity.child("СвИП");
        XmlElement person = identity.child("СвФЛ", "СвФЛУчастФХЖ", "СвФЛУч");
        XmlElement foreigner = identity.child("СвИнНеУч", "СвИнОрг");
        XmlElement account = side.child("БанкРекв");
        XmlElement bank = account.child("СвБанк");
        return new Trader(
                name(company, trader, person, foreigner),
                first(company.attribute("ИННЮЛ"), trader.attribute("ИННФЛ"), person.attribute("ИННФЛ")),
                company.attribute("КПП"),
                address(side.child("Адрес")),
                account.attribute("НомерСчета"),
                bank.attribute("БИК"),
                bank.attribute("НаимБанк"));
    }

    private static String name(XmlElement company, XmlElement trader, XmlElement person, XmlElement foreigner) {
        if (trader.exists()) {
            return "ИП " + fullName(trader.child("ФИО"));
        }
        return person.exists()
                ? fullName(person.child("ФИО"))
                : first(company.attribute("НаимОрг"), foreigner.attribute("НаимОрг", "Наим"));
    }

    static String fullName(XmlElement name) {
        return Stream.of("Фамилия", "Имя", "Отчество")
                .map(name::attribute)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    /** A Russian address is in pieces, another one in one text. */
    private static String address(XmlElement address) {
        XmlElement pieces = address.child("АдрРФ");
        if (pieces.exists()) {
            String text = Stream.of(
                            "Индекс", "НаимРегион", "Район", "Город", "НаселПункт", "Улица", "Дом", "Корпус", "Кварт")
                    .map(pieces::attribute)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(", "));
            return text.isEmpty() ? null : text;
        }
        return first(
                address.child("АдрИнф", "АдрИно").attribute("АдрТекст"),
                address.child("АдрГАР").attribute("АдрТекст"),
                address.attribute("АдрТекст"));
    }

    private static String first(String... values) {
        return Stream.of(values).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
