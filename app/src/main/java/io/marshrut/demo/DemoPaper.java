package io.marshrut.demo;

import io.marshrut.contracts.Contract;
import io.marshrut.contracts.ContractView;
import io.marshrut.templates.DocumentRenderer;
import io.marshrut.templates.Edition;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Sets the texts of {@code demo/contracts} as PDF. The same contract and text give the same bytes. */
@Component
class DemoPaper {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu 'г.'", RUSSIAN);

    private final DocumentRenderer renderer;

    DemoPaper(DocumentRenderer renderer) {
        this.renderer = renderer;
    }

    /** @param signed whether both parties have put their names under it */
    byte[] pdf(ContractView view, String text, boolean signed) {
        DemoText read = DemoText.of(DemoFiles.text("demo/contracts/" + text + ".md"), words(view));
        return renderer.pdf(
                "demo-contract",
                Map.of("text", read, "counterparty", view.counterparty(), "signed", signed),
                new Edition(RUSSIAN, ZoneOffset.UTC, view.contract().createdAt()));
    }

    /** What a text may leave open. */
    private static Map<String, String> words(ContractView view) {
        Contract contract = view.contract();
        Map<String, String> words = new HashMap<>();
        words.put("starts", day(contract.startsOn()));
        words.put("ends", day(contract.endsOn()));
        if (view.main() != null) {
            words.put("main", view.main().number());
            words.put("main.starts", day(view.main().startsOn()));
            words.put("main.ends", day(view.main().endsOn()));
        }
        return words;
    }

    private static String day(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }
}
