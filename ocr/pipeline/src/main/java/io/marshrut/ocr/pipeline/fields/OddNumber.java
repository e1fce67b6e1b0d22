package io.marshrut.ocr.pipeline.fields;

import java.util.regex.Pattern;

/**
 * Numbers of documents that look misread: with signs that nobody numbers with, or with letters between or right before
 * digits that could be digits themselves («СФЗ1617» may be СФ31617).
 */
final class OddNumber {

    /** Whatever recognition says of its own certainty. */
    static final double CERTAINTY = 0.3;

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\d/\\\\._\\- ]");
    private static final Pattern LOOK_ALIKES = Pattern.compile("[ЗОOоoбIlSВчТ](?=\\d)|(?<=\\d)[ЗОOоoбIlSчТ]");

    private OddNumber() {}

    static boolean is(String number) {
        return SIGNS.matcher(number).find() || LOOK_ALIKES.matcher(number).find();
    }
}
