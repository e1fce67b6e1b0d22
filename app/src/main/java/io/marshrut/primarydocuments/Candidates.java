package io.marshrut.primarydocuments;

import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.PageInfo;
import io.marshrut.ocr.model.RecognisedField;
import io.marshrut.ocr.model.Word;
import io.marshrut.recognition.Recognised;
import io.marshrut.recognition.Recognition;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * What stands on the pages of a document: its words with their places, and what of them each field may say. A worker hands
 * over one reading of a field; what else of the page has the field's form is what a person chooses from.
 */
@Service
public class Candidates {

    /** What a person looks through at a glance. */
    private static final int MOST = 8;

    /** Fields stand on the first pages and the last. */
    private static final int PAGES = 3;

    private final PrimaryDocuments documents;
    private final Recognition recognition;

    Candidates(PrimaryDocuments documents, Recognition recognition) {
        this.documents = documents;
        this.recognition = recognition;
    }

    /**
     * The words of a page with their places.
     *
     * @throws Problem 404 where the caller may not read the document, or it has no such page
     */
    public List<Word> words(Caller caller, UUID id, int page) {
        PrimaryDocument document = documents.get(caller, id);
        Recognised recognised = documents
                .recognised(document)
                .filter(read -> read.result().pages().stream().anyMatch(one -> one.number() == page))
                .orElseThrow(Problem::notFound);
        return recognition.words(recognised, page);
    }

    /**
     * What each field may say beside what was read, the nearest to that first.
     *
     * @throws Problem 404 where the caller may not read the document
     */
    public Map<FieldName, List<Candidate>> of(Caller caller, UUID id) {
        PrimaryDocument document = documents.get(caller, id);
        Optional<Recognised> recognised = documents.recognised(document);
        Map<Integer, List<List<Word>>> lines = new TreeMap<>();
        recognised.ifPresent(read -> pages(read.result().pages())
                .forEach(page -> lines.put(page, PageLines.of(recognition.words(read, page)))));
        Map<FieldName, List<Candidate>> found = new EnumMap<>(FieldName.class);
        for (FieldName name : FieldName.values()) {
            if (name.isOfPrimaryDocuments()) {
                List<Candidate> some = of(name, document.fields().get(name), lines);
                if (!some.isEmpty()) {
                    found.put(name, some);
                }
            }
        }
        return found;
    }

    private static Set<Integer> pages(List<PageInfo> all) {
        List<Integer> numbers = all.stream()
                .filter(page -> page.wordsKey() != null)
                .map(PageInfo::number)
                .toList();
        return numbers.stream()
                .filter(number -> number <= PAGES || number.equals(numbers.get(numbers.size() - 1)))
                .collect(Collectors.toSet());
    }

    private static List<Candidate> of(FieldName name, RecognisedField read, Map<Integer, List<List<Word>>> lines) {
        List<Candidate> all = new ArrayList<>();
        lines.forEach((page, some) -> PageValues.of(name, page, some).stream()
                .filter(one -> all.stream().noneMatch(known -> known.value().equals(one.value())))
                .forEach(all::add));
        if (read != null && read.box() != null) {
            all.sort(Comparator.comparingDouble(one -> Math.abs(one.page() - read.page())
                    + Math.abs(one.box().centreY() - read.box().centreY())));
        }
        return all.stream().limit(MOST).toList();
    }
}
