package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.RussianText;
import java.time.LocalDate;

/** A date as notaries write it: {@code двенадцатое марта две тысячи двадцать шестого года}. */
final class DateInWords {

    private static final String[] FIRST = {
        "",
        "перв",
        "втор",
        "трет",
        "четверт",
        "пят",
        "шест",
        "седьм",
        "восьм",
        "девят",
        "десят",
        "одиннадцат",
        "двенадцат",
        "тринадцат",
        "четырнадцат",
        "пятнадцат",
        "шестнадцат",
        "семнадцат",
        "восемнадцат",
        "девятнадцат",
        "двадцат"
    };

    private DateInWords() {}

    static String of(LocalDate date) {
        int day = date.getDayOfMonth();
        String ten = day > 30 ? "тридцать " : day > 20 && day < 30 ? "двадцать " : "";
        int last = day > 30 ? day - 30 : day > 20 && day < 30 ? day - 20 : day;
        String words = day == 30 ? "тридцатое" : ten + FIRST[last] + (last == 3 ? "ье" : "ое");
        String month = RussianText.longDate(date).replaceFirst("^\\d+ ", "").replaceFirst(" .*", "");
        int year = date.getYear() - 2020;
        return words + " " + month + " две тысячи двадцать " + FIRST[year] + (year == 3 ? "ьего" : "ого") + " года";
    }
}
