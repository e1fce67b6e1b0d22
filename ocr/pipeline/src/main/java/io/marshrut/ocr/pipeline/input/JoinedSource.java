package io.marshrut.ocr.pipeline.input;

import io.marshrut.ocr.model.UnreadableReason;
import java.util.List;

/** The pages of several files, one after the other. */
public final class JoinedSource implements Source {

    /**
     * Pages of an opened file.
     *
     * @param first from 1
     */
    public record Part(Source source, int first, int last) {

        int size() {
            return last - first + 1;
        }
    }

    private final List<Part> parts;

    JoinedSource(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    @Override
    public int pageCount() {
        return parts.stream().mapToInt(Part::size).sum();
    }

    @Override
    public Page page(int number) throws UnreadableException {
        int before = 0;
        for (Part part : parts) {
            if (number <= before + part.size()) {
                return part.source().page(part.first() + number - before - 1);
            }
            before += part.size();
        }
        throw new UnreadableException(UnreadableReason.CORRUPT, String.valueOf(number));
    }

    @Override
    public void close() {
        parts.forEach(part -> part.source().close());
    }
}
