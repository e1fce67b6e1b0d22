package io.marshrut.contracts.web;

import io.marshrut.contracts.ContractOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A column that the register of contracts can show. */
enum RegisterColumn {
    /** Number and title in one, with kind, initiator and site below them. */
    CONTRACT("contracts.column.contract", ContractOrder.By.NUMBER),
    NUMBER("contracts.field.number", ContractOrder.By.NUMBER),
    DRAFT("contracts.column.draft"),
    TITLE("contracts.field.title", ContractOrder.By.TITLE),
    TYPE("contracts.field.type"),
    COUNTERPARTY("contracts.field.counterparty"),
    INN("contracts.field.counterpartyInn"),
    KPP("contracts.field.counterpartyKpp"),
    AMOUNT("contracts.field.amount", ContractOrder.By.AMOUNT),
    CURRENCY("contracts.field.currency"),
    SITE("contracts.field.site"),
    DEPARTMENT("contracts.field.department"),
    INITIATOR("contracts.field.initiator"),
    STATUS("contracts.field.status"),
    STAGE("worklist.column.stage"),
    HOLDER("worklist.column.holder"),
    STARTS("contracts.field.startsOn"),
    ENDS("contracts.field.endsOn", ContractOrder.By.ENDS),
    PREPAYMENT("contracts.field.prepaymentShare"),
    FORM("contracts.field.form"),
    SUBMITTED("contracts.column.submitted"),
    REGISTERED("contracts.column.registered"),
    CREATED("contracts.column.created", ContractOrder.By.CREATED);

    /** What a page shows where nobody chose. */
    static final List<RegisterColumn> USUAL = List.of(CONTRACT, COUNTERPARTY, AMOUNT, STATUS, HOLDER, ENDS);

    /** What a table to be taken away has where nobody chose. */
    static final List<RegisterColumn> USUALLY_EXPORTED = List.of(
            NUMBER,
            TITLE,
            TYPE,
            COUNTERPARTY,
            INN,
            KPP,
            AMOUNT,
            CURRENCY,
            STATUS,
            SITE,
            DEPARTMENT,
            INITIATOR,
            STARTS,
            ENDS);

    private final String label;
    private final ContractOrder.By order;

    RegisterColumn(String label) {
        this(label, null);
    }

    RegisterColumn(String label, ContractOrder.By order) {
        this.label = label;
        this.order = order;
    }

    /** As addresses have it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of its heading. */
    public String label() {
        return label;
    }

    /** What pressing its heading orders by; null where the register knows no such order. */
    public ContractOrder.By order() {
        return order;
    }

    /** Whether people can tell by it which contract a row is. */
    boolean namesTheContract() {
        return this == CONTRACT || this == NUMBER || this == DRAFT || this == TITLE;
    }

    /** Whether a page may break it into lines. */
    public boolean isWords() {
        return switch (this) {
            case TITLE, TYPE, SITE, DEPARTMENT, STAGE, FORM -> true;
            default -> false;
        };
    }

    /** One value a column, for a table to be taken away. */
    Stream<RegisterColumn> parts() {
        return this == CONTRACT ? Stream.of(NUMBER, TITLE, TYPE, INITIATOR, SITE) : Stream.of(this);
    }

    static Optional<RegisterColumn> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
