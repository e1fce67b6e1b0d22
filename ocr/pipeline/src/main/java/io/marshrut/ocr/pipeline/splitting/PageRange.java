package io.marshrut.ocr.pipeline.splitting;

import io.marshrut.ocr.model.PageRemark;
import io.marshrut.ocr.pipeline.pages.ReadPage;
import java.util.ArrayList;
import java.util.List;

/**
 * Pages of a file that are one document.
 *
 * @param first page of the file, from 1
 * @param last page of the file
 * @param remarks on pages that nothing is to be taken from; pages count from this document's first
 */
public record PageRange(int first, int last, List<PageRemark> remarks) {

    public int size() {
        return last - first + 1;
    }

    /** The document's pages, counted from its own first. */
    public List<ReadPage> of(List<ReadPage> file) {
        List<ReadPage> pages = new ArrayList<>();
        for (int number = first; number <= last; number++) {
            pages.add(file.get(number - 1).numbered(number - first + 1));
        }
        return pages;
    }

    /** As {@link #of}, without those that nothing is to be taken from. */
    public List<ReadPage> toRead(List<ReadPage> file) {
        return of(file).stream()
                .filter(page -> remarks.stream().noneMatch(remark -> remark.page() == page.number()))
                .toList();
    }
}
