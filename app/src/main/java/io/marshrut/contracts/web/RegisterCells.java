package io.marshrut.contracts.web;

import io.marshrut.contracts.Contract;
import io.marshrut.contracts.ContractLine;
import io.marshrut.directory.Employee;
import io.marshrut.shared.Texts;
import io.marshrut.worklist.WorkItem;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The cells of some lines of the register as texts; whatever they name was looked up for all the lines at once. */
final class RegisterCells {

    /**
     * Names by what contracts and their tasks call people, places and roles.
     *
     * @param people by login
     * @param sites by code, as are departments and roles
     */
    record Names(
            Map<String, Employee> people,
            Map<String, String> sites,
            Map<String, String> departments,
            Map<String, String> roles) {}

    private final Names names;
    private final CellFormat format;
    private final Texts texts;
    private final Locale language;

    RegisterCells(Names names, CellFormat format, Texts texts, Locale language) {
        this.names = names;
        this.format = format;
        this.texts = texts;
        this.language = language;
    }

    /** Empty where the contract has nothing for this column. */
    public String text(RegisterColumn column, ContractLine line) {
        Contract contract = line.contract();
        return switch (column) {
            case CONTRACT -> contract.number() + " " + contract.title();
            case NUMBER -> contract.number();
            case DRAFT -> contract.draftNumber();
            case TITLE -> contract.title();
            case TYPE -> line.type().title().in(language);
            case COUNTERPARTY -> line.counterparty().name();
            case INN -> line.counterparty().inn();
            case KPP -> line.counterparty().kpp();
            case AMOUNT -> contract.amount() == null ? format.noAmount() : format.amount(contract);
            case CURRENCY -> contract.currency();
            case SITE -> named(names.sites(), contract.site());
            case DEPARTMENT -> named(names.departments(), contract.department());
            case INITIATOR -> person(contract.initiator());
            case STATUS -> texts.get("contracts.status." + contract.status(), language);
            case STAGE -> ofPending(line, item -> item.stage().in(language));
            case HOLDER -> ofPending(line, this::holder);
            case STARTS -> format.date(contract.startsOn());
            case ENDS -> format.date(contract.endsOn());
            case PREPAYMENT -> contract.prepaymentShare() == null ? "" : format.share(contract.prepaymentShare());
            case FORM -> texts.get(contract.ownForm() ? "contracts.form.own" : "contracts.form.foreign", language);
            case SUBMITTED -> format.moment(contract.submittedAt());
            case REGISTERED -> format.moment(contract.registeredAt());
            case CREATED -> format.moment(contract.createdAt());
        };
    }

    /** Whom an item waits for: the one who holds it, else the roles that may take it. */
    public String holder(WorkItem item) {
        return item.assignee() != null
                ? person(item.assignee())
                : item.groups().stream()
                        .map(role -> named(names.roles(), role))
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    public String person(String login) {
        Employee known = names.people().get(login);
        return known == null ? login : format.person(known);
    }

    private static String ofPending(ContractLine line, Function<WorkItem, String> words) {
        return line.pending().stream().map(words).distinct().collect(Collectors.joining(", "));
    }

    private static String named(Map<String, String> names, String code) {
        return names.getOrDefault(code, code);
    }
}
