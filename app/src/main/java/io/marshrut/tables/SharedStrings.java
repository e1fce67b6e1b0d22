package io.marshrut.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The texts of a workbook, which cells name by their place. */
final class SharedStrings {

    private final List<String> texts = new ArrayList<>();

    SharedStrings(Optional<byte[]> part) {
        part.map(PartXml::new).ifPresent(this::read);
    }

    /** @return empty where nothing stands at this place */
    Optional<String> at(String place) {
        try {
            return Optional.of(texts.get(Integer.parseInt(place.strip())));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private void read(PartXml xml) {
        while (xml.next()) {
            if (xml.begins("si")) {
                texts.add(rich(xml, "si"));
            }
        }
    }

    /** The text of an element whose pieces differ in look; how it is pronounced does not belong to it. */
    static String rich(PartXml xml, String element) {
        StringBuilder text = new StringBuilder();
        boolean pronounced = false;
        while (xml.next() && !xml.ends(element)) {
            if (xml.begins("rPh") || xml.ends("rPh")) {
                pronounced = xml.begins("rPh");
            } else if (xml.begins("t")) {
                String piece = xml.text();
                text.append(pronounced ? "" : piece);
            }
        }
        return text.toString();
    }
}
