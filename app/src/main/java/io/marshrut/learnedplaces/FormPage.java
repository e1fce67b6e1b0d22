package io.marshrut.learnedplaces;

import io.marshrut.ocr.model.Word;
import io.marshrut.recognition.PageLook;
import java.util.List;

/** A page of a document: how it looks, and its words with their places. */
public record FormPage(PageLook look, List<Word> words) {

    /** Another filling of one form has most of its words; measured on drawn forms, three quarters and more. */
    private static final double SAME_FORM = 0.6;

    boolean isOfForm(int[] formWords) {
        return look.alikeWords(new PageLook(0, 0, formWords, new int[0])) >= SAME_FORM;
    }
}
