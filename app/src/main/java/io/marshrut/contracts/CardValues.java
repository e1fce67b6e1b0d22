package io.marshrut.contracts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The values of a card that approvers decide on, by the fields of {@code changes} in {@code contract-types.yaml}: what they
 * saw in one round is compared with what there is in the next.
 */
final class CardValues {

    private static final String VERSION = "file";

    private CardValues() {}

    /** @param file SHA-256 of the version that is submitted */
    static Map<String, String> of(Contract contract, String file) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("type", contract.contractType());
        values.put("counterparty", contract.counterpartyId().toString());
        values.put("amount", plain(contract.amount()));
        values.put("currency", contract.currency());
        values.put("prepaymentShare", plain(contract.prepaymentShare()));
        values.put("term", day(contract.startsOn()) + ".." + day(contract.endsOn()) + (contract.prolongs() ? "+" : ""));
        values.put("site", contract.site());
        values.put("department", contract.department());
        values.put("ownForm", String.valueOf(contract.ownForm()));
        values.put("attributes", String.valueOf(contract.attributes()));
        values.put(VERSION, file);
        return values;
    }

    /** The fields whose values differ. */
    static Set<String> changed(Map<String, String> before, Map<String, String> after) {
        Set<String> changed = new LinkedHashSet<>();
        after.forEach((field, value) -> {
            if (!Objects.equals(value, before.get(field))) {
                changed.add(field);
            }
        });
        return changed;
    }

    /** The functions that a change of these fields concerns. */
    static Set<String> functions(Set<String> fields, ContractTypeFile types) {
        Set<String> functions = new LinkedHashSet<>();
        fields.stream()
                .flatMap(field -> types.changes().getOrDefault(field, List.of()).stream())
                .forEach(function -> {
                    if (function.equals(ContractTypeFile.ALL)) {
                        functions.addAll(types.functions().keySet());
                    } else {
                        functions.add(function);
                    }
                });
        return functions;
    }

    private static String plain(BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    private static String day(LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
