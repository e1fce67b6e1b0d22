package io.marshrut.ocr.pipeline.marks;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Places of a page where people sign: beside and above words such as «подпись», «М.П.» and the names of offices, the
 * attributes 16, 22 and 24 of ГОСТ Р 7.0.97-2016.
 */
final class SigningPlaces {

    private static final Set<String> WORDS = Set.of(
            "ПОДПИСЬ",
            "ПОДПИСИ",
            "МП",
            "РУКОВОДИТЕЛЬ",
            "ДИРЕКТОР",
            "БУХГАЛТЕР",
            "ПРЕДПРИНИМАТЕЛЬ",
            "ИСПОЛНИТЕЛЬ",
            "ЗАКАЗЧИК",
            "ПОСТАВЩИК",
            "ПОКУПАТЕЛЬ",
            "ПРОДАВЕЦ",
            "СДАЛ",
            "ПРИНЯЛ",
            "ОТПУСТИЛ",
            "ПОЛУЧИЛ",
            "ПРОИЗВЕЛ",
            "РАЗРЕШИЛ",
            "ПРЕДСТАВИТЕЛЬ",
            "УДОСТОВЕРЯЮ",
            "УТВЕРЖДАЮ",
            "СОГЛАСОВАНО");
    private static final double BEFORE = 25;
    private static final double AFTER = 90;
    private static final double ABOVE = 16;
    private static final double BELOW = 9;

    private final List<Box> places;

    private SigningPlaces(List<Box> places) {
        this.places = places;
    }

    static SigningPlaces of(List<Word> words, InkMask mask) {
        double across = mask.pixels(1) / mask.width();
        double down = mask.pixels(1) / mask.height();
        List<Box> places = new ArrayList<>();
        for (Word word : words) {
            if (WORDS.contains(plain(word.text()))) {
                Box box = word.box();
                places.add(new Box(
                        box.left() - BEFORE * across,
                        box.top() - ABOVE * down,
                        box.right() + AFTER * across,
                        box.bottom() + BELOW * down));
            }
        }
        return new SigningPlaces(places);
    }

    private static String plain(String text) {
        return text.replaceAll("[^\\p{L}]", "").toUpperCase(Locale.ROOT).replace('Ё', 'Е');
    }

    boolean holds(Box mark) {
        return places.stream().anyMatch(place -> place.contains(mark));
    }

    /** Whether two marks touch: a stamp is put beside or upon the signature. */
    static boolean touch(Box one, Box other) {
        return overlap(one, other, Box::left, Box::right) && overlap(one, other, Box::top, Box::bottom);
    }

    private static boolean overlap(Box one, Box other, ToDoubleFunction<Box> start, ToDoubleFunction<Box> end) {
        double nearly = 0.01;
        return start.applyAsDouble(one) < end.applyAsDouble(other) + nearly
                && start.applyAsDouble(other) < end.applyAsDouble(one) + nearly;
    }
}
