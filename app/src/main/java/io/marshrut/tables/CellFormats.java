package io.marshrut.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How the numbers of a workbook are shown, by style: it tells dates and leading zeros from plain numbers. */
final class CellFormats {

    /** What a number means. */
    enum Meaning {
        NUMBER,
        DATE,
        TIME,
        MOMENT
    }

    /** What stands in quotes, behind a backslash or in square brackets (colours, currencies) is no pattern. */
    private static final Pattern SURROUNDINGS = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+])[^\\]]*]");

    private final Map<Integer, String> patterns = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();

    CellFormats(Optional<byte[]> part) {
        part.map(PartXml::new).ifPresent(this::read);
    }

    Meaning meaning(String style) {
        int format = format(style);
        // the formats that ISO/IEC 29500-1, 18.8.30 numbers without writing them down
        if (format >= 14 && format <= 17
                || format >= 27 && format <= 31
                || format >= 50 && format <= 58
                || format == 36) {
            return Meaning.DATE;
        }
        if (format >= 18 && format <= 21 || format >= 32 && format <= 35 || format >= 45 && format <= 47) {
            return Meaning.TIME;
        }
        return format == 22 ? Meaning.MOMENT : written(patterns.getOrDefault(format, ""));
    }

    /** How many digits a whole number is shown with at least: 9 for {@code 000000000}. */
    int digits(String style) {
        String pattern = patterns.getOrDefault(format(style), "");
        return pattern.matches("0{2,30}") ? pattern.length() : 1;
    }

    private static Meaning written(String pattern) {
        String letters =
                SURROUNDINGS.matcher(pattern).replaceAll("").split(";", 2)[0].toLowerCase(Locale.ROOT);
        boolean date = letters.contains("y") || letters.contains("d") || letters.contains("г") || letters.contains("д");
        boolean time = letters.contains("h") || letters.contains("s") || letters.contains("ч");
        if (date) {
            return time ? Meaning.MOMENT : Meaning.DATE;
        }
        return time ? Meaning.TIME : Meaning.NUMBER;
    }

    private int format(String style) {
        try {
            return styles.get(Integer.parseInt(style));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return 0;
        }
    }

    private void read(PartXml xml) {
        boolean ofCells = false;
        while (xml.next()) {
            if (xml.begins("numFmt")) {
                patterns.put(
                        number(xml, "numFmtId"), xml.attribute("formatCode").orElse(""));
            } else if (xml.begins("cellXfs") || xml.ends("cellXfs")) {
                ofCells = xml.begins("cellXfs");
            } else if (ofCells && xml.begins("xf")) {
                styles.add(number(xml, "numFmtId"));
            }
        }
    }

    private static int number(PartXml xml, String attribute) {
        return xml.attribute(attribute)
                .filter(value -> value.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .orElse(0);
    }
}
