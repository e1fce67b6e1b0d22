package io.marshrut.ocr.pipeline.language;

import java.util.Arrays;
import java.util.List;

/** What documents write before or above a value, with the words for it; the longest wording that fits wins. */
public enum Label {
    // titles
    INVOICE_TITLE("счет на оплату", "счет договор", "счет оферта", "счет контракт"),
    BARE_INVOICE_TITLE("счет"),
    VAT_INVOICE_TITLE("счет фактура"),
    UTD_TITLE("универсальный передаточный документ"),
    UTD_TITLE_WORD("универсальный", "передаточный"),

    // sides
    SELLER("поставщик", "продавец", "исполнитель", "подрядчик", "арендодатель", "лицензиар"),
    BUYER("покупатель", "заказчик", "плательщик", "арендатор", "лицензиат"),
    CONSIGNEE("грузополучатель", "грузополучатель и его адрес"),
    CONSIGNOR("грузоотправитель", "грузоотправитель и его адрес"),
    BENEFICIARY("получатель"),
    BENEFICIARY_BANK("банк получателя", "банк", "наименование банка"),

    // codes
    INN("инн"),
    KPP("кпп", "кип", "клп", "кп"),
    INN_KPP("инн кпп", "иннкпп"),
    SELLER_CODES("инн кпп продавца", "иннкпп продавца", "инн продавца", "инн кпп поставщика", "инн кпп исполнителя"),
    BUYER_CODES(
            "инн кпп покупателя",
            "иннкпп покупателя",
            "инн покупателя",
            "инн кпп плательщика",
            "инн плательщика",
            "инн кпп заказчика"),
    OGRN("огрн", "огрнип"),
    ADDRESS("адрес", "юридический адрес", "фактический адрес"),
    PHONE("тел", "телефон"),
    BIK("бик"),
    ACCOUNT("р с", "рс", "расчетный счет", "расч счет", "р счет", "сч №", "номер счета", "счет получателя"),
    CORRESPONDENT_ACCOUNT("к с", "кс", "корр счет", "кор счет", "корреспондентский счет", "к счет", "корсчет"),

    // other heading lines
    BASIS(
            "основание",
            "по договору",
            "основание платежа",
            "основание для оплаты",
            "основание передачи сдачи получения приемки"),
    CURRENCY("валюта", "валюта наименование код"),
    SHIPMENT("документ об отгрузке", "к платежно расчетному документу"),
    CONTRACT_ID("идентификатор государственного контракта"),
    CORRECTION("исправление"),
    STATUS("статус"),

    // totals
    TOTAL_DUE("всего к оплате", "итого к оплате", "к оплате"),
    TOTAL_WITH_VAT("итого с ндс", "всего с ндс", "итого с учетом ндс", "итого включая ндс", "всего с учетом ндс"),
    TOTAL("итого", "всего"),
    WAYBILL_TOTAL("всего по накладной"),
    PAGE_TOTAL("итого по странице", "итого по листу", "итого на странице", "всего по странице", "итого по стр"),
    NET("итого без ндс", "всего без ндс", "сумма без ндс", "стоимость без ндс", "итого без налога"),
    VAT_INCLUDED("в том числе ндс", "в том числе нас", "в т ч ндс", "в тч ндс", "в том числе налог", "в т ч налог"),
    VAT_ADDED("ндс", "нас", "сумма ндс", "итого ндс", "сумма налога", "налог ндс"),
    NO_VAT("без ндс", "без налога ндс", "без нас", "ндс не облагается", "не облагается ндс", "без налога"),
    COUNT("всего наименований");

    private final List<List<String>> wordings;

    Label(String... wordings) {
        this.wordings = Arrays.stream(wordings)
                .map(wording ->
                        Arrays.stream(wording.split(" ")).map(Folding::fold).toList())
                .toList();
    }

    /** Each wording as folded words. */
    List<List<String>> wordings() {
        return wordings;
    }

    public boolean isSide() {
        return this == SELLER || this == BUYER || this == CONSIGNEE || this == CONSIGNOR;
    }

    /** Belongs to the description of a side, as its codes and its address do. */
    public boolean isPartOfSide() {
        return switch (this) {
            case INN,
                    KPP,
                    INN_KPP,
                    OGRN,
                    ADDRESS,
                    PHONE,
                    BIK,
                    ACCOUNT,
                    CORRESPONDENT_ACCOUNT,
                    BENEFICIARY_BANK,
                    SELLER_CODES,
                    BUYER_CODES -> true;
            default -> false;
        };
    }
}
