package io.marshrut.requests;

import io.marshrut.engine.ProcessPackage;
import io.marshrut.shared.Caller;
import io.marshrut.shared.LocalText;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A kind of request as the catalogue offers it.
 *
 * @param words what people say when they mean it
 * @param icon name of a Tabler icon
 * @param numberPattern such as {@code IT-{yyyy}-{seq:5}}
 * @param titleField the field whose value becomes a request's title
 * @param initiators roles that may ask for it
 * @param readers roles that may read every request of the kind
 * @param hasPriority whether its requests are more or less urgent, by a table of its own
 * @param form the whole form, what is filled at stages included
 */
public record CatalogEntry(
        ProcessPackage process,
        LocalText title,
        LocalText description,
        List<String> words,
        String icon,
        String numberPattern,
        String titleField,
        Set<String> initiators,
        Set<String> readers,
        boolean hasPriority,
        RequestForm form) {

    private static final int LONGEST_TITLE = 200;

    public String kind() {
        return process.kind();
    }

    /** What a request of this kind is called, by what was filled in. */
    String titleOf(Map<String, Object> fields) {
        Object value = titleField == null ? null : fields.get(titleField);
        String words = value == null || String.valueOf(value).isBlank() ? title.ru() : String.valueOf(value);
        String line = words.lines().findFirst().orElse(words);
        return line.length() <= LONGEST_TITLE ? line : line.substring(0, LONGEST_TITLE - 1) + "…";
    }

    public boolean mayAsk(Caller caller) {
        return initiators.stream().anyMatch(caller::hasRole);
    }
}
