package io.marshrut.search;

import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.Word;
import io.marshrut.search.SearchAnswer.Highlight;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Puts hits into our words: where the words were found, on which page, at which place. */
@Component
class Hits {

    private static final Pattern MARKED = Pattern.compile("<mark>(.*?)</mark>", Pattern.DOTALL);
    private static final int MAX_BOXES = 50;

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record FoundPage(int page, List<Word> words) {}

    SearchAnswer.Hit of(Hit<FoundSubject> hit, Map<String, String> masters) {
        FoundSubject found = hit.source();
        return new SearchAnswer.Hit(
                found.type(),
                found.id(),
                found.title(),
                found.number(),
                found.date(),
                found.documentType(),
                found.site(),
                found.counterparty(),
                found.state(),
                masters.get(found.id()),
                hit.score() == null ? 0 : hit.score(),
                highlights(hit));
    }

    private static List<Highlight> highlights(Hit<FoundSubject> hit) {
        List<Highlight> highlights = new ArrayList<>();
        if (hit.innerHits().containsKey(SearchQuery.PAGES)) {
            for (Hit<JsonData> page :
                    hit.innerHits().get(SearchQuery.PAGES).hits().hits()) {
                highlights.addAll(ofPage(page));
            }
        }
        if (highlights.isEmpty()) {
            // a place on a page says more than the same words among the fields
            hit.highlight().values().stream()
                    .flatMap(List::stream)
                    .map(html -> new Highlight(null, html, List.of()))
                    .forEach(highlights::add);
        }
        return highlights;
    }

    private static List<Highlight> ofPage(Hit<JsonData> hit) {
        FoundPage page = hit.source().to(FoundPage.class);
        List<String> fragments = hit.highlight().getOrDefault("pages.text", List.of());
        return fragments.stream()
                .map(html -> new Highlight(page.page(), html, boxes(page, marked(html))))
                .toList();
    }

    private static Set<String> marked(String html) {
        Matcher marked = MARKED.matcher(html);
        return marked.results()
                .map(one -> bare(HtmlUtils.htmlUnescape(one.group(1))))
                .collect(Collectors.toSet());
    }

    private static List<Box> boxes(FoundPage page, Set<String> marked) {
        return page.words() == null
                ? List.of()
                : page.words().stream()
                        .filter(word -> word.box() != null && matches(bare(word.text()), marked))
                        .map(Word::box)
                        .limit(MAX_BOXES)
                        .toList();
    }

    /** A word of the page may hold several of the analyzer's: «УТ-0042». */
    private static boolean matches(String word, Set<String> marked) {
        return marked.contains(word)
                || marked.stream()
                        .anyMatch(one -> one.length() > 2
                                && word.matches("(.*[^\\p{L}\\p{N}])?" + Pattern.quote(one) + "([^\\p{L}\\p{N}].*)?"));
    }

    private static String bare(String word) {
        return word.toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
    }
}
