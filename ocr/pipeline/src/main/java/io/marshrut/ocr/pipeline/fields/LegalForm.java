package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.pipeline.language.LookAlikes;
import java.util.Set;

/** Legal forms with which the name of a company begins (организационно-правовые формы, ОКОПФ). */
final class LegalForm {

    private static final Set<String> FORMS = Set.of(
            "ООО",
            "АО",
            "ПАО",
            "ЗАО",
            "ОАО",
            "НАО",
            "ИП",
            "ГУП",
            "МУП",
            "ФГУП",
            "ФГБУ",
            "ГБУ",
            "МБУ",
            "АНО",
            "НКО",
            "ТОО",
            "ТСЖ",
            "ТСН",
            "КФХ",
            "СПК",
            "ФКУ",
            "ФБУ",
            "ГАУ",
            "ГКУ",
            "МКУ",
            "МАУ",
            "ГБОУ",
            "ФГБОУ",
            "ФГАОУ",
            "ОГУП",
            "Непубличное",
            "Закрытое",
            "Открытое",
            "Федеральное",
            "Государственное",
            "Муниципальное",
            "Автономная",
            "Товарищество",
            "Общество",
            "Акционерное",
            "Публичное",
            "Индивидуальный");

    private LegalForm() {}

    static boolean isOne(String word) {
        return FORMS.contains(LookAlikes.cyrillic(word));
    }
}
