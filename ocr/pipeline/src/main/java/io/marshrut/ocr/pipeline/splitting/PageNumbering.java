package io.marshrut.ocr.pipeline.splitting;

import io.marshrut.ocr.pipeline.layout.PageLayout;
import io.marshrut.ocr.pipeline.layout.Row;
import io.marshrut.ocr.pipeline.pages.ReadPage;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page says of its place in its document: «стр. 2 из 3», «Лист 2».
 *
 * @param of how many; 0 where the page does not tell
 */
public record PageNumbering(int page, int of) {

    private static final String WORD = "(?:страница|страниц|стр\\.?|лист|л\\.|с\\.|page)";
    private static final Pattern OF_MANY = Pattern.compile(
            "(?iu)(?<![\\p{L}\\d])" + WORD + "\\s*№?\\s*(\\d{1,3})\\s*(?:из|of|/)\\s*(\\d{1,3})(?!\\d)");
    private static final Pattern BARE = Pattern.compile("(?iu)^\\W*(\\d{1,3})\\s*(?:из|of)\\s*(\\d{1,3})\\W*$");
    private static final Pattern ALONE =
            Pattern.compile("(?iu)(?<![\\p{L}\\d])(?:страница|стр\\.?|лист)\\s*№?\\s*(\\d{1,3})\\W*$");

    /** Numbers stand at the edges of a page; «лист 2» within the text is said of something else. */
    private static final double EDGE = 0.14;

    static Optional<PageNumbering> of(ReadPage page) {
        if (!page.hasImage()) {
            return Optional.empty();
        }
        PageLayout layout = page.layout();
        List<String> rows = layout.rows().stream()
                .filter(PageNumbering::isAtAnEdge)
                .map(Row::text)
                .toList();
        return rows.stream().flatMap(row -> find(row).stream()).findFirst();
    }

    static Optional<PageNumbering> find(String row) {
        for (Pattern pattern : List.of(OF_MANY, BARE, ALONE)) {
            Matcher found = pattern.matcher(row);
            if (found.find()) {
                int page = Integer.parseInt(found.group(1));
                int of = found.groupCount() > 1 ? Integer.parseInt(found.group(2)) : 0;
                if (page > 0 && (of == 0 || page <= of)) {
                    return Optional.of(new PageNumbering(page, of));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isAtAnEdge(Row row) {
        return row.box().bottom() < EDGE || row.box().top() > 1 - EDGE;
    }

    boolean isFirst() {
        return page == 1;
    }

    /** Whether this is the page that comes after the other. */
    boolean follows(PageNumbering before) {
        return page == before.page + 1 && (of == before.of || of == 0 || before.of == 0);
    }

    boolean isLast() {
        return of > 0 && page == of;
    }
}
