package io.marshrut.templates.sheet;

import io.marshrut.templates.DocumentRenderer;
import io.marshrut.templates.Edition;
import java.io.IOException;
import java.io.OutputStream;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Sets the approval sheet (лист согласования) as PDF/A-2b. The same contents in the same language give the same bytes.
 * Thread-safe.
 */
public class ApprovalSheet {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final int TITLE = 200;
    private static final int FOOTER = 40;
    private static final int STAGE = 120;
    private static final int MODE = 60;

    private final DocumentRenderer renderer;

    public ApprovalSheet(DocumentRenderer renderer) {
        this.renderer = renderer;
    }

    /**
     * Writes nothing before the whole sheet is set, and leaves the stream open.
     *
     * @param language Russian, or English for any other
     */
    public void render(SheetContents contents, Locale language, OutputStream out) throws IOException {
        Locale told = RUSSIAN.getLanguage().equals(language.getLanguage()) ? RUSSIAN : Locale.ENGLISH;
        Edition edition = new Edition(told, contents.zone(), contents.made().at());
        out.write(renderer.pdf("approval-sheet", data(contents, told), edition));
    }

    private static Map<String, Object> data(SheetContents contents, Locale language) {
        SheetContents.Subject subject = contents.subject();
        Map<String, Object> data = new HashMap<>();
        data.put("company", contents.company());
        data.put("subject", subject);
        data.put("rounds", contents.rounds().stream().map(ApprovalSheet::told).toList());
        data.put("signatures", contents.signatures());
        data.put("made", contents.made());
        data.put("zone", contents.zone().getDisplayName(TextStyle.FULL_STANDALONE, language));
        data.put("hash", contents.hash());
        data.put("shortTitle", shortened(subject.title(), TITLE));
        data.put("shortNumber", shortened(subject.number(), FOOTER));
        return data;
    }

    private static Map<String, Object> told(SheetContents.Round round) {
        return Map.of(
                "facts",
                round,
                "stages",
                round.stages().stream().map(ApprovalSheet::told).toList());
    }

    private static Map<String, Object> told(SheetContents.Stage stage) {
        Map<String, Object> told = new HashMap<>();
        told.put("facts", stage);
        told.put("brief", shortened(stage.title(), STAGE));
        told.put("mode", shortened(stage.mode(), MODE));
        if (isLonger(stage.title(), STAGE) || isLonger(stage.mode(), MODE)) {
            told.put("whole", stage.title() + " · " + stage.mode());
        }
        return told;
    }

    private static boolean isLonger(String text, int characters) {
        return text != null && text.codePointCount(0, text.length()) > characters;
    }

    private static String shortened(String text, int characters) {
        return isLonger(text, characters) ? text.substring(0, text.offsetByCodePoints(0, characters)) + "…" : text;
    }
}
