package io.marshrut.claims;

import io.marshrut.ocr.model.FieldName;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a form begins with, of what was read (предзаполнение): values as the form of {@code legal/claim} takes them. Which
 * kind a claimant or a demand is of is guessed only where the words leave one reading; a person confirms all of it.
 */
final class ClaimGuess {

    private static final Pattern COMPANY = Pattern.compile(
            "(?iu)(^|[\\s«\"])(ооо|ао|пао|зао|оао|ип|общество с ограниченной|акционерное общество|индивидуальный предприниматель)(?=[\\s«\"])");
    private static final Map<DemandKind, Pattern> DEMANDS = Map.of(
            DemandKind.MONEY,
            Pattern.compile("(?iu)деньг|денежн|уплат|оплат|выплат|возмест|задолженност|неустойк|руб|стоимост"),
            DemandKind.REPLACEMENT,
            Pattern.compile("(?iu)замен|обмен"),
            DemandKind.REPAIR,
            Pattern.compile("(?iu)устран|ремонт|отремонтир"));
    private static final int CODE_OF_A_COMPANY = 10;

    private ClaimGuess() {}

    static Map<String, Object> of(Map<FieldName, ReadValue> recognised) {
        Map<String, Object> values = new HashMap<>();
        put(values, "claimantName", recognised.get(FieldName.CLAIMANT_NAME));
        put(values, "claimantInn", recognised.get(FieldName.CLAIMANT_INN));
        put(values, "claimantAddress", recognised.get(FieldName.CLAIMANT_ADDRESS));
        put(values, "claimNumber", recognised.get(FieldName.NUMBER));
        put(values, "claimDate", recognised.get(FieldName.DATE));
        put(values, "demand", recognised.get(FieldName.DEMAND));
        put(values, "amount", recognised.get(FieldName.TOTAL_AMOUNT));
        put(values, "basis", recognised.get(FieldName.BASIS));
        claimant(values);
        demand(values);
        return values;
    }

    /** The field of the form that a recognised one fills; null for one that fills none. */
    static String formField(FieldName name) {
        return switch (name) {
            case CLAIMANT_NAME -> "claimantName";
            case CLAIMANT_INN -> "claimantInn";
            case CLAIMANT_ADDRESS -> "claimantAddress";
            case NUMBER -> "claimNumber";
            case DATE -> "claimDate";
            case DEMAND -> "demand";
            case TOTAL_AMOUNT -> "amount";
            case BASIS -> "basis";
            default -> null;
        };
    }

    private static void put(Map<String, Object> values, String key, ReadValue read) {
        if (read != null) {
            values.put(key, read.value());
        }
    }

    private static void claimant(Map<String, Object> values) {
        String name = String.valueOf(values.getOrDefault("claimantName", ""));
        String inn = String.valueOf(values.getOrDefault("claimantInn", ""));
        if (COMPANY.matcher(name).find() || inn.length() == CODE_OF_A_COMPANY) {
            values.put("claimantKind", "company");
        } else if (name.split("\\s+").length == 3 && inn.isEmpty()) {
            values.put("claimantKind", "consumer");
        }
    }

    private static void demand(Map<String, Object> values) {
        String demand = String.valueOf(values.getOrDefault("demand", ""));
        List<DemandKind> named = Stream.of(DemandKind.MONEY, DemandKind.REPLACEMENT, DemandKind.REPAIR)
                .filter(kind -> DEMANDS.get(kind).matcher(demand).find())
                .toList();
        if (named.size() == 1) {
            values.put("demandKind", named.get(0).name().toLowerCase(Locale.ROOT));
        }
    }
}
