package io.marshrut.tables;

import io.marshrut.tables.RawRow.RawCell;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** Numbers of cells as texts that lose nothing: 7.810526010E9 is 7810526010, and a day is a date. */
final class CellNumber {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{0,40}(\\.\\d{0,40})?([eE][+-]?\\d{1,3})?");

    /** Spreadsheet programs keep so many digits of a number and write zeros in place of the others. */
    private static final int KEPT_DIGITS = 15;

    private static final BigDecimal MORE_THAN_KEPT = BigDecimal.TEN.pow(KEPT_DIGITS);
    private static final int SECONDS_OF_DAY = 86_400;

    /** As if 1900 were a leap year: so Excel counts. Days before 1 March 1900 are one off, as they are there. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    private CellNumber() {}

    static RawCell cell(String raw, CellFormats formats, String style, boolean since1904) {
        String written = raw.strip();
        if (written.isEmpty()) {
            return RawCell.EMPTY;
        }
        if (!NUMBER.matcher(written).matches() || !written.matches(".*\\d.*")) {
            return new RawCell(written.length() > 50 ? written.substring(0, 50) : written, "number");
        }
        BigDecimal number = new BigDecimal(written);
        CellFormats.Meaning meaning = formats.meaning(style);
        if (meaning != CellFormats.Meaning.NUMBER && number.signum() >= 0 && number.compareTo(LAST_DAY) <= 0) {
            return RawCell.of(moment(number, meaning, since1904 ? DAY_ZERO_1904 : DAY_ZERO));
        }
        BigDecimal kept = number.round(new MathContext(KEPT_DIGITS, RoundingMode.HALF_UP));
        String text = kept.signum() == 0 ? "0" : kept.stripTrailingZeros().toPlainString();
        if (kept.abs().compareTo(MORE_THAN_KEPT) >= 0) {
            return new RawCell(text, "digits_lost");
        }
        int digits = formats.digits(style);
        return RawCell.of(text.matches("\\d+") ? "0".repeat(Math.max(0, digits - text.length())) + text : text);
    }

    private static String moment(BigDecimal number, CellFormats.Meaning meaning, LocalDate zero) {
        BigDecimal day = number.setScale(0, RoundingMode.FLOOR);
        long seconds = number.subtract(day)
                .multiply(BigDecimal.valueOf(SECONDS_OF_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        LocalDateTime moment = zero.plusDays(day.longValue()).atStartOfDay().plusSeconds(seconds);
        LocalTime time = moment.toLocalTime().truncatedTo(ChronoUnit.SECONDS);
        return switch (meaning) {
            case TIME -> time.toString();
            case MOMENT -> moment.toString();
            default -> time.equals(LocalTime.MIDNIGHT) ? moment.toLocalDate().toString() : moment.toString();
        };
    }
}
