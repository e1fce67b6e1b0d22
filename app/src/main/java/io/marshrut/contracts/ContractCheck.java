package io.marshrut.contracts;

import io.marshrut.counterparties.Counterparty;
import io.marshrut.counterparties.CounterpartyLookup;
import io.marshrut.directory.Directory;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Checks what was filled in for a contract, every field at once. */
@Component
class ContractCheck {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_VALUE = 2_000;
    private static final BigDecimal LARGEST = new BigDecimal("999999999999999.99");
    private static final String ROUBLES = "RUB";

    private final ContractTypes types;
    private final CounterpartyLookup counterparties;
    private final Directory directory;

    ContractCheck(ContractTypes types, CounterpartyLookup counterparties, Directory directory) {
        this.types = types;
        this.counterparties = counterparties;
        this.directory = directory;
    }

    /** The values of a card that hold. */
    record Checked(
            String title,
            String contractType,
            UUID counterpartyId,
            BigDecimal amount,
            String currency,
            String site,
            String department,
            LocalDate startsOn,
            LocalDate endsOn,
            BigDecimal prepaymentShare,
            boolean ownForm,
            boolean prolongs,
            UUID mainContract,
            Map<String, String> attributes) {}

    /**
     * @param site where nothing is said, as is the department
     * @throws Problem 422 naming each field that is wrong
     */
    Checked check(ContractDraft draft, String site, String department) {
        List<FieldError> errors = new ArrayList<>();
        Optional<ContractType> type = types.types().stream()
                .filter(one -> one.key().equals(text(draft.contractType())))
                .findFirst();
        if (type.isEmpty()) {
            errors.add(FieldError.of("contractType", "option"));
        }
        Optional<Counterparty> counterparty = counterparties.meant(draft.counterpartyInn(), draft.counterpartyKpp());
        if (counterparty.isEmpty()) {
            errors.add(FieldError.of("counterpartyInn", "contract_counterparty"));
        }
        LocalDate startsOn = parsed(draft.startsOn(), "startsOn", "date", LocalDate::parse, errors);
        LocalDate endsOn = parsed(draft.endsOn(), "endsOn", "date", LocalDate::parse, errors);
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
            errors.add(FieldError.of("endsOn", "contract_ends_first"));
        }
        Checked checked = new Checked(
                title(draft.title(), errors),
                text(draft.contractType()),
                counterparty.map(Counterparty::id).orElse(null),
                money(draft.amount(), errors),
                currency(draft.currency(), errors),
                site(draft.site(), site, errors),
                department(draft.department(), department, errors),
                startsOn,
                endsOn,
                share(draft.prepaymentShare(), errors),
                Boolean.parseBoolean(text(draft.ownForm())),
                Boolean.parseBoolean(text(draft.prolongs())),
                parsed(
                        draft.mainContract(),
                        "mainContract",
                        "contract_main",
                        id -> Ids.parse(id).orElseThrow(IllegalArgumentException::new),
                        errors),
                type.map(one -> attributes(one, draft.attributes(), errors)).orElse(Map.of()));
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return checked;
    }

    private static String title(String given, List<FieldError> errors) {
        String title = text(given);
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            errors.add(FieldError.of("title", "length", 1, LONGEST_TITLE));
        }
        return title;
    }

    private static BigDecimal money(String given, List<FieldError> errors) {
        String plain = text(given).replaceAll("[\\s\u00a0\u202f]", "").replace(',', '.');
        BigDecimal amount = parsed(plain, "amount", "money", BigDecimal::new, errors);
        if (amount == null) {
            return null;
        }
        // a number such as 1e999999999 is none that anybody wrote
        boolean sane = plain.matches("\\d{1,15}(\\.\\d{1,2})?") && amount.compareTo(LARGEST) <= 0;
        if (!sane) {
            errors.add(FieldError.of("amount", "money"));
            return null;
        }
        return amount.setScale(2);
    }

    private static String currency(String given, List<FieldError> errors) {
        String code = text(given).isEmpty() ? ROUBLES : text(given);
        boolean known = Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(code));
        if (!known) {
            errors.add(FieldError.of("currency", "kind_currency"));
        }
        return code;
    }

    private static BigDecimal share(String given, List<FieldError> errors) {
        String plain = text(given).replace(',', '.');
        if (plain.isEmpty()) {
            return null;
        }
        if (!plain.matches("\\d{1,3}(\\.\\d{1,2})?") || new BigDecimal(plain).compareTo(BigDecimal.valueOf(100)) > 0) {
            errors.add(FieldError.of("prepaymentShare", "contract_share"));
            return null;
        }
        return new BigDecimal(plain);
    }

    private String site(String given, String usual, List<FieldError> errors) {
        String code = text(given).isEmpty() ? usual : text(given);
        if (code == null || directory.findSite(code).isEmpty()) {
            errors.add(FieldError.of("site", "unknown_site"));
        }
        return code;
    }

    private String department(String given, String usual, List<FieldError> errors) {
        String code = text(given).isEmpty() ? usual : text(given);
        if (directory.departments().stream().noneMatch(one -> one.code().equals(code))) {
            errors.add(FieldError.of("department", "unknown_department"));
        }
        return code;
    }

    private static Map<String, String> attributes(
            ContractType type, Map<String, String> given, List<FieldError> errors) {
        Map<String, String> values = new LinkedHashMap<>();
        type.attributes().forEach(attribute -> {
            String field = "attributes." + attribute.key();
            String value = text(given.get(attribute.key()));
            if (value.isEmpty()) {
                if (attribute.required()) {
                    errors.add(FieldError.of(field, "required"));
                }
                return;
            }
            wrong(attribute, value).ifPresent(code -> errors.add(FieldError.of(field, code, 1, LONGEST_VALUE)));
            values.put(attribute.key(), value);
        });
        given.keySet().stream()
                .filter(key ->
                        type.attributes().stream().noneMatch(one -> one.key().equals(key)))
                .forEach(key -> errors.add(FieldError.of("attributes." + key, "unknown")));
        return values;
    }

    private static Optional<String> wrong(ContractType.Attribute attribute, String value) {
        boolean right = switch (attribute.type()) {
            case TEXT, MULTILINE -> value.length() <= LONGEST_VALUE;
            case NUMBER -> value.matches("-?\\d{1,15}([.,]\\d{1,6})?");
            case MONEY -> value.matches("\\d{1,15}([.,]\\d{1,2})?");
            case DATE -> isDate(value);
            case BOOLEAN -> value.equals("true") || value.equals("false");
            case SELECT ->
                attribute.options().stream().anyMatch(option -> option.value().equals(value));
        };
        if (right) {
            return Optional.empty();
        }
        return Optional.of(
                switch (attribute.type()) {
                    case TEXT, MULTILINE -> "length";
                    case NUMBER -> "number";
                    case MONEY -> "money";
                    case DATE -> "date";
                    case BOOLEAN -> "boolean";
                    case SELECT -> "option";
                });
    }

    private static boolean isDate(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static <T> T parsed(
            String given, String field, String code, Function<String, T> reader, List<FieldError> errors) {
        String value = text(given);
        if (value.isEmpty()) {
            return null;
        }
        try {
            return reader.apply(value);
        } catch (DateTimeParseException | IllegalArgumentException e) {
            errors.add(FieldError.of(field, code));
            return null;
        }
    }

    private static String text(String given) {
        return given == null ? "" : given.strip();
    }
}
