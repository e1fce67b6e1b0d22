package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.pipeline.language.Label;
import java.util.List;

/** What contracts call their parties, and which of them is paid (ГК РФ, part two). */
final class PartyRole {

    private static final List<String> SELLERS = List.of(
            "поставщик",
            "продавец",
            "продавц",
            "исполнител",
            "подрядчик",
            "субподрядчик",
            "арендодател",
            "лицензиар",
            "агент",
            "комиссионер",
            "перевозчик",
            "экспедитор",
            "хранител",
            "ссудодател",
            "заимодавец",
            "заимодател",
            "разработчик",
            "арендодавец",
            "лизингодател",
            "правообладател",
            "проектировщик",
            "изготовител",
            "генподрядчик",
            "генеральныи подрядчик",
            "сублицензиар",
            "оператор");

    private static final List<String> BUYERS = List.of(
            "покупател",
            "заказчик",
            "арендатор",
            "лицензиат",
            "принципал",
            "комитент",
            "клиент",
            "поклажедател",
            "заемщик",
            "абонент",
            "пользовател",
            "грузополучател",
            "ссудополучател",
            "лизингополучател",
            "плательщик",
            "потребител",
            "субарендатор",
            "сублицензиат",
            "генеральныи заказчик");

    private PartyRole() {}

    /** SELLER or BUYER for a role in folded letters and in any case; null for another word. */
    static Label of(String role) {
        if (SELLERS.stream().anyMatch(role::startsWith)) {
            return Label.SELLER;
        }
        return BUYERS.stream().anyMatch(role::startsWith) ? Label.BUYER : null;
    }

    static boolean isMiddle(String role) {
        return role.startsWith("генподрядчик");
    }
}
