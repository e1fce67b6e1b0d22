package io.marshrut.requests;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.marshrut.requests.CatalogueIndex.Found;
import io.marshrut.requests.CatalogueIndex.Searched;
import io.marshrut.shared.Caller;
import io.marshrut.shared.LocalText;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Finds the kind of request that somebody describes in their own words (поиск по каталогу). */
@Service
public class CatalogueSearch {

    /**
     * What was found among the kinds that the caller may ask for.
     *
     * @param entries best first
     * @param exact false where they are merely the nearest to what was typed
     */
    public record Answer(List<CatalogEntry> entries, boolean exact) {}

    /** People of the same roles may ask for the same kinds; a newly published version is a list of its own. */
    private static final int MOST_LISTS = 50;

    private final Catalogue catalogue;
    private final Cache<List<String>, CatalogueIndex> indexes =
            Caffeine.newBuilder().maximumSize(MOST_LISTS).build();

    CatalogueSearch(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @param typed in Russian or English, perhaps unfinished; all entries where it is blank */
    public Answer find(Caller caller, String typed) {
        List<CatalogEntry> entries = catalogue.entries(caller);
        if (typed == null || typed.isBlank()) {
            return new Answer(entries, true);
        }
        Map<String, CatalogEntry> byKind =
                entries.stream().collect(Collectors.toMap(CatalogEntry::kind, Function.identity()));
        List<String> versions = entries.stream()
                .map(entry -> entry.process().definitionId())
                .sorted()
                .toList();
        Found found = indexes.get(
                        versions,
                        any -> new CatalogueIndex(
                                entries.stream().map(CatalogueSearch::searched).toList()))
                .find(typed);
        return new Answer(found.kinds().stream().map(byKind::get).toList(), found.exact());
    }

    private static Searched searched(CatalogEntry entry) {
        return new Searched(
                entry.kind(),
                both(entry.title()).toList(),
                entry.words(),
                both(entry.description()).toList(),
                entry.form().fields().stream()
                        .flatMap(field -> Stream.concat(
                                both(field.label()), field.options().stream().flatMap(option -> both(option.label()))))
                        .toList());
    }

    private static Stream<String> both(LocalText text) {
        return Stream.of(text.ru(), text.en()).filter(Objects::nonNull);
    }
}
