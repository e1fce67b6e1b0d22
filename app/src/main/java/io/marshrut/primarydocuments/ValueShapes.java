package io.marshrut.primarydocuments;

import io.marshrut.ocr.model.Bik;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.Inn;
import io.marshrut.ocr.model.Kpp;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether some words next to each other are a value that a field can have, and which. */
final class ValueShapes {

    private static final Pattern DATE = Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./](\\d{4}|\\d{2})г?");
    private static final Pattern DATE_IN_WORDS =
            Pattern.compile("[«\"]?(\\d{1,2})[»\"]? (\\p{L}{3})\\p{L}* (\\d{4})(?: ?г)?");
    private static final List<String> MONTHS =
            List.of("янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек");
    private static final Pattern MONEY = Pattern.compile("\\d{1,3}(?:[ '\u00a0]?\\d{3})*[.,\\-]\\d{2}");
    private static final Pattern RATE = Pattern.compile("(\\d{1,2}(?:/1\\d{2})?) ?%");
    private static final Pattern NUMBER = Pattern.compile("№ ?([\\p{L}\\d][\\p{L}\\d/\\-_.]{0,29})");
    private static final Pattern COMPANY = Pattern.compile(
            "(?:ООО|ОАО|ЗАО|ПАО|НАО|АО|Общество с ограниченной ответственностью|Акционерное общество) ?[«\"“].+[»\"”]");
    private static final Pattern TRADER = Pattern.compile("(?:ИП|Индивидуальный предприниматель) \\p{Lu}.+ \\p{Lu}.+");
    private static final Pattern BASIS =
            Pattern.compile("(?iU)(?:договор|контракт|заказ|спецификация|государственный контракт)\\p{L}* .*\\d.*");
    private static final Map<String, String> CURRENCIES = Map.of(
            "руб", "RUB", "₽", "RUB", "rub", "RUB", "usd", "USD", "$", "USD", "eur", "EUR", "€", "EUR", "cny", "CNY");

    private ValueShapes() {}

    /** The most words that a value of the field takes. */
    static int longest(FieldName name) {
        return switch (name) {
            case SELLER_NAME, BUYER_NAME, BASIS -> 9;
            case DATE -> 4;
            case NET_AMOUNT, VAT_AMOUNT, TOTAL_AMOUNT, BANK_ACCOUNT -> 5;
            case NUMBER, VAT_RATE -> 2;
            default -> 1;
        };
    }

    static Optional<String> value(FieldName name, String words) {
        String text = words.replaceAll("^[\\s(,;:]+|[\\s),;:.]+$", "");
        return switch (name) {
            case DATE -> date(text);
            case NET_AMOUNT, VAT_AMOUNT, TOTAL_AMOUNT -> money(text);
            case SELLER_INN, BUYER_INN -> part(text, 0).filter(Inn::isValid);
            case SELLER_KPP, BUYER_KPP -> part(text, 1).filter(Kpp::isValid);
            case BANK_BIK -> Optional.of(text).filter(code -> code.startsWith("04") && Bik.isValid(code));
            case BANK_ACCOUNT -> Optional.of(text.replace(" ", "")).filter(code -> code.matches("[34]\\d{19}"));
            case VAT_RATE -> rate(text);
            case CURRENCY -> Optional.ofNullable(CURRENCIES.get(text.toLowerCase(Locale.ROOT)));
            case NUMBER -> group(NUMBER, text);
            case SELLER_NAME, BUYER_NAME ->
                Optional.of(text)
                        .filter(one -> COMPANY.matcher(one).matches()
                                || TRADER.matcher(one).matches());
            case BASIS -> Optional.of(text).filter(one -> BASIS.matcher(one).matches());
            default -> Optional.empty();
        };
    }

    /** «7707083893/770701001»: ИНН and КПП are often printed as one word. */
    private static Optional<String> part(String text, int which) {
        String[] parts = text.split("/");
        return Optional.of(parts[parts.length == 2 ? which : 0]);
    }

    private static Optional<String> money(String text) {
        if (!MONEY.matcher(text).matches()) {
            return Optional.empty();
        }
        String digits = text.replaceAll("\\D", "");
        String whole = digits.substring(0, digits.length() - 2).replaceFirst("^0+(?=\\d)", "");
        return Optional.of(whole + "." + digits.substring(digits.length() - 2));
    }

    private static Optional<String> rate(String text) {
        return text.toLowerCase(Locale.ROOT).equals("без ндс") ? Optional.of(FieldName.NO_VAT) : group(RATE, text);
    }

    private static Optional<String> date(String text) {
        Matcher figures = DATE.matcher(text);
        if (figures.matches()) {
            return date(figures.group(3), Integer.parseInt(figures.group(2)), figures.group(1));
        }
        Matcher words = DATE_IN_WORDS.matcher(text);
        return words.matches()
                ? date(words.group(3), MONTHS.indexOf(words.group(2).toLowerCase(Locale.ROOT)) + 1, words.group(1))
                : Optional.empty();
    }

    private static Optional<String> date(String year, int month, String day) {
        try {
            int full = year.length() == 2 ? 2000 + Integer.parseInt(year) : Integer.parseInt(year);
            return Optional.of(LocalDate.of(full, month, Integer.parseInt(day)).toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> group(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
