package io.marshrut.powersofattorney;

import java.util.Locale;

/** A name as it is compared: «ФЁДОРОВ  Пётр» is «Федоров Петр». */
final class HolderKey {

    private HolderKey() {}

    static String of(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("[\\s\\u00a0]+", " ");
    }
}
