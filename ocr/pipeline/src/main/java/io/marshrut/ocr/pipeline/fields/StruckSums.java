package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.Check;
import io.marshrut.ocr.model.CheckCode;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.ValueKind;
import io.marshrut.ocr.pipeline.pages.ReadPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Figures that somebody struck through: whatever stands there, a person decides what holds. */
record StruckSums(List<Place> places) {

    static final StruckSums NONE = new StruckSums(List.of());

    record Place(int page, Box box) {

        boolean touches(Found found) {
            return page == found.page() && (found.box().contains(box) || box.contains(found.box()));
        }
    }

    static StruckSums on(List<ReadPage> pages) {
        List<Place> places = new ArrayList<>();
        pages.forEach(page -> page.findings().strokes().forEach(box -> places.add(new Place(page.number(), box))));
        return new StruckSums(places);
    }

    /** Failed ones alone: for the values themselves, and for the total wherever a figure was changed by hand. */
    List<Check> checks(Map<FieldName, Found> fields) {
        return fields.entrySet().stream()
                .filter(field -> isConcerned(field.getKey(), field.getValue()))
                .map(field -> Check.of(
                        CheckCode.NOT_STRUCK_THROUGH,
                        false,
                        Map.of("field", field.getKey().key())))
                .toList();
    }

    private boolean isConcerned(FieldName name, Found found) {
        boolean total = name == FieldName.TOTAL_AMOUNT && !places.isEmpty();
        boolean figures = name.kind() == ValueKind.MONEY || name.kind() == ValueKind.CODE;
        return total || figures && places.stream().anyMatch(place -> place.touches(found));
    }
}
