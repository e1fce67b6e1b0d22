package io.marshrut.counterparties;

import io.marshrut.shared.LocalText;
import io.marshrut.shared.Texts;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The fields that people change, as texts: for the journal, for the columns of a table, for what an import shows. */
enum CounterpartyField {
    NAME("name", Counterparty::name),
    INN("inn", Counterparty::inn),
    KPP("kpp", Counterparty::kpp),
    OGRN("ogrn", Counterparty::ogrn),
    LEGAL_FORM("legalForm", one -> one.legalForm().name()),
    ADDRESS("address", Counterparty::address),
    ACCOUNTS(
            "accounts",
            one -> one.accounts().stream().map(BankDetails::toString).collect(Collectors.joining("; "))),
    CONTACT("contact", Counterparty::contact),
    EMAIL("email", Counterparty::email),
    PHONE("phone", Counterparty::phone),
    AFFILIATED("affiliated", one -> one.affiliated() ? "true" : ""),
    NOTES("notes", Counterparty::notes);

    private final String key;
    private final Function<Counterparty, String> value;

    CounterpartyField(String key, Function<Counterparty, String> value) {
        this.key = key;
        this.value = value;
    }

    String key() {
        return key;
    }

    LocalText title(Texts texts) {
        return texts.both("counterparties.field." + key);
    }

    String of(Counterparty one) {
        return value.apply(one);
    }
}
