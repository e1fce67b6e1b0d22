package io.marshrut.ocr.drawing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;

/** Dates and sums as Russian documents write them. */
public final class RussianText {

    private static final String[] MONTHS = {
        "января", "февраля", "марта", "апреля", "мая", "июня",
        "июля", "августа", "сентября", "октября", "ноября", "декабря"
    };
    private static final String[] UNITS = {
        "",
        "один",
        "два",
        "три",
        "четыре",
        "пять",
        "шесть",
        "семь",
        "восемь",
        "девять",
        "десять",
        "одиннадцать",
        "двенадцать",
        "тринадцать",
        "четырнадцать",
        "пятнадцать",
        "шестнадцать",
        "семнадцать",
        "восемнадцать",
        "девятнадцать"
    };
    private static final String[] TENS = {
        "", "", "двадцать", "тридцать", "сорок", "пятьдесят", "шестьдесят", "семьдесят", "восемьдесят", "девяносто"
    };
    private static final String[] HUNDREDS = {
        "", "сто", "двести", "триста", "четыреста", "пятьсот", "шестьсот", "семьсот", "восемьсот", "девятьсот"
    };

    private RussianText() {}

    /** {@code 12 марта 2026 г.} */
    public static String longDate(LocalDate date) {
        return date.getDayOfMonth() + " " + MONTHS[date.getMonthValue() - 1] + " " + date.getYear() + " г.";
    }

    /** {@code 12.03.2026} */
    public static String shortDate(LocalDate date) {
        return String.format("%02d.%02d.%d", date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }

    /** {@code 1 234,50} with the given separators. */
    public static String amount(BigDecimal amount, String thousands, String decimal) {
        BigDecimal rounded = amount.setScale(2, RoundingMode.HALF_UP);
        String whole = rounded.toBigInteger().toString().replaceAll("(?<=\\d)(?=(\\d{3})+$)", thousands);
        return whole + decimal + rounded.toPlainString().replaceAll(".*\\.", "");
    }

    public static String quantity(BigDecimal quantity) {
        return quantity.toPlainString().replace('.', ',');
    }

    /** {@code Одна тысяча двести рублей 00 копеек} */
    public static String inWords(BigDecimal amount) {
        BigInteger[] parts = amount.movePointRight(2).toBigIntegerExact().divideAndRemainder(BigInteger.valueOf(100));
        int roubles = parts[0].intValueExact();
        int kopecks = parts[1].intValueExact();
        String words = (group(roubles / 1_000_000, false, "миллион", "миллиона", "миллионов")
                        + group(roubles / 1_000 % 1_000, true, "тысяча", "тысячи", "тысяч")
                        + (roubles == 0 ? "ноль " : hundreds(roubles % 1_000, false))
                        + form(roubles % 1_000, "рубль", "рубля", "рублей"))
                + String.format(" %02d ", kopecks)
                + form(kopecks, "копейка", "копейки", "копеек");
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String group(int count, boolean feminine, String one, String few, String many) {
        return count == 0 ? "" : hundreds(count, feminine) + form(count, one, few, many) + " ";
    }

    private static String hundreds(int number, boolean feminine) {
        StringBuilder words = new StringBuilder();
        append(words, HUNDREDS[number / 100]);
        int rest = number % 100;
        if (rest >= 20) {
            append(words, TENS[rest / 10]);
            rest %= 10;
        }
        append(words, feminine && rest == 1 ? "одна" : feminine && rest == 2 ? "две" : UNITS[rest]);
        return words.toString();
    }

    private static void append(StringBuilder words, String word) {
        if (!word.isEmpty()) {
            words.append(word).append(' ');
        }
    }

    private static String form(int count, String one, String few, String many) {
        int lastTwo = count % 100;
        int last = count % 10;
        if (lastTwo >= 11 && lastTwo <= 14 || last == 0 || last >= 5) {
            return many;
        }
        return last == 1 ? one : few;
    }
}
