package io.marshrut.primarydocuments;

import io.marshrut.ocr.model.Check;
import io.marshrut.shared.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Checks and reasons in words that a person understands. */
@Component
public class DocumentWords {

    private final Texts texts;

    DocumentWords(Texts texts) {
        this.texts = texts;
    }

    /** One sentence; the check's arguments are told by name. */
    public String of(Check check, Locale language) {
        Map<String, Object> args = new TreeMap<>(check.args());
        if (check.args().containsKey("field")) {
            args.put("field", fieldName(check.args().get("field"), language));
        }
        String code = "documents.check." + check.code() + (check.ok() ? ".ok" : ".failed");
        return texts.find(code, language, args).orElse(check.code());
    }

    /** Why a document is unreadable or was rejected; null where it is neither. */
    public String reason(PrimaryDocument document, Locale language) {
        if (document.reason() == null) {
            return null;
        }
        if (document.status() == DocumentStatus.REJECTED) {
            return document.verifyComment();
        }
        String detail = document.reasonDetail() == null ? "" : document.reasonDetail();
        return texts.find("documents.unreadable." + document.reason(), language, detail)
                .orElse(document.reason());
    }

    public String fieldName(String key, Locale language) {
        return texts.find("documents.field." + key, language).orElse(key);
    }
}
