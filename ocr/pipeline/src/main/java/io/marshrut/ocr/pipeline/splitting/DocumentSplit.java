package io.marshrut.ocr.pipeline.splitting;

import io.marshrut.ocr.model.DocumentType;
import io.marshrut.ocr.model.PageRemark;
import io.marshrut.ocr.pipeline.fields.FieldExtraction;
import io.marshrut.ocr.pipeline.pages.ReadPage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the documents of a file apart. A new one begins where a page says so itself: by a title with another number, or
 * by counting its pages anew; a page that says nothing of the kind belongs to what stands before it.
 */
public final class DocumentSplit {

    /** They have attachments and samples of forms among their own pages. */
    private static final Set<DocumentType> WITH_ATTACHMENTS =
            EnumSet.of(DocumentType.CONTRACT, DocumentType.LEGAL_CLAIM, DocumentType.POWER_OF_ATTORNEY);

    private static final int FEWEST_WORDS_TO_COMPARE = 20;
    private static final double SAME_WORDS = 0.85;
    private static final double SAME_NUMBERS = 0.9;

    private final FieldExtraction fields;

    public DocumentSplit(FieldExtraction fields) {
        this.fields = fields;
    }

    private record Seen(PageWords words, PageHead head, Optional<PageNumbering> numbering) {}

    /** The documents in their order; together they are all pages. */
    public List<PageRange> of(List<ReadPage> pages) {
        List<Seen> seen = pages.stream().map(this::seen).toList();
        List<PageRange> ranges = new ArrayList<>();
        List<PageRemark> remarks = new ArrayList<>();
        int first = 1;
        int lastRead = 0;
        PageHead current = null;
        for (int number = 1; number <= pages.size(); number++) {
            Seen page = seen.get(number - 1);
            Optional<PageRemark> remark = remark(seen, pages, number, first);
            if (remark.isPresent()) {
                remarks.add(remark.get());
                continue;
            }
            boolean afterBlank = lastRead > 0 && lastRead < number - 1;
            if (current != null && begins(page, current, seen.get(lastRead - 1), afterBlank)) {
                ranges.add(new PageRange(first, number - 1, List.copyOf(remarks)));
                remarks.clear();
                first = number;
                current = null;
            }
            current = current == null || !current.isTitled() && page.head().isTitled() ? page.head() : current;
            lastRead = number;
        }
        ranges.add(new PageRange(first, pages.size(), withoutAll(remarks, pages.size() - first + 1)));
        return ranges;
    }

    /** All pages as one document, whatever they say of themselves. */
    public PageRange undivided(List<ReadPage> pages) {
        List<Seen> seen = pages.stream().map(this::seen).toList();
        List<PageRemark> remarks = new ArrayList<>();
        for (int number = 1; number <= pages.size(); number++) {
            remark(seen, pages, number, 1).ifPresent(remarks::add);
        }
        return new PageRange(1, pages.size(), withoutAll(remarks, pages.size()));
    }

    /** A document all of whose pages are blank is read as it is. */
    private static List<PageRemark> withoutAll(List<PageRemark> remarks, int pages) {
        return remarks.size() == pages ? List.of() : List.copyOf(remarks);
    }

    private Seen seen(ReadPage page) {
        PageHead head = PageHead.of(fields.extract(List.of(page)));
        return new Seen(PageWords.of(page), head, PageNumbering.of(page));
    }

    private static Optional<PageRemark> remark(List<Seen> seen, List<ReadPage> pages, int number, int first) {
        Seen page = seen.get(number - 1);
        if (pages.get(number - 1).text() == null && page.words().isBlank()) {
            return Optional.of(new PageRemark(number - first + 1, PageRemark.Kind.BLANK, 0));
        }
        for (int earlier = 1; earlier < number; earlier++) {
            if (isRepeated(page, seen.get(earlier - 1))) {
                return Optional.of(new PageRemark(number - first + 1, PageRemark.Kind.REPEATED, earlier));
            }
        }
        return Optional.empty();
    }

    /** Forms filled in alike are no repetition: of untitled pages every number must be the same. */
    private static boolean isRepeated(Seen page, Seen earlier) {
        if (page.words().count() < FEWEST_WORDS_TO_COMPARE) {
            return false;
        }
        double words = page.words().likeness(earlier.words());
        double numbers = page.words().likenessOfNumbers(earlier.words());
        return page.head().isSameDocument(earlier.head())
                ? words >= SAME_WORDS && numbers >= SAME_NUMBERS
                : !page.head().isTitled() && words >= 0.98 && numbers == 1;
    }

    private static boolean begins(Seen page, PageHead current, Seen before, boolean afterBlank) {
        Optional<PageNumbering> numbering = page.numbering();
        if (numbering.isPresent() && !numbering.get().isFirst()) {
            return false;
        }
        boolean countsAnew = numbering.isPresent()
                && numbering.get().of() > 0
                && (before.numbering().isEmpty()
                        || before.numbering().get().isLast()
                        || before.numbering().get().isFirst());
        PageHead head = page.head();
        if (!head.isTitled()) {
            return countsAnew && before.numbering().isPresent();
        }
        if (head.isOfSameKind(current) && head.hasSameNumber(current)) {
            return false;
        }
        if (countsAnew) {
            return true;
        }
        if (WITH_ATTACHMENTS.contains(current.type())) {
            return head.isWhole() && head.total() != null;
        }
        return head.isWhole() || afterBlank && !head.isOfSameKind(current);
    }

    /** How the pages of a document count themselves; nothing where they do not, or not all in one row. */
    public static Optional<PagesPresent> pagesPresent(List<ReadPage> document) {
        List<PageNumbering> told = document.stream()
                .flatMap(page -> PageNumbering.of(page).stream())
                .toList();
        if (told.isEmpty()) {
            return Optional.empty();
        }
        PageNumbering first = told.get(0);
        PageNumbering last = told.get(told.size() - 1);
        return Optional.of(new PagesPresent(first.page(), last.page(), last.of()));
    }
}
