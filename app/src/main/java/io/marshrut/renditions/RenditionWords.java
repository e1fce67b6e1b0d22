package io.marshrut.renditions;

import io.marshrut.ocr.model.Unreadable;
import io.marshrut.ocr.model.UnreadableReason;
import io.marshrut.shared.Texts;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Why a document has no pages, in words that a person understands; pages know it as {@code @renditionWords}. */
@Component
public class RenditionWords {

    private final Texts texts;

    RenditionWords(Texts texts) {
        this.texts = texts;
    }

    public String of(Unreadable why, Locale language) {
        // what the office program said behind its exit code is for operators
        String detail = why.detail() == null
                ? ""
                : why.reason() == UnreadableReason.NOT_CONVERTED ? why.detail().split(" ")[0] : why.detail();
        return texts.get("renditions.unreadable." + why.reason(), language, detail);
    }
}
