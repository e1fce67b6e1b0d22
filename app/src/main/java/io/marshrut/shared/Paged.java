package io.marshrut.shared;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One page of a list.
 *
 * @param total how many there are in all
 * @param page counted from 0
 * @param size the most that a page holds, 1 to {@value #MAX_SIZE}
 */
public record Paged<T>(List<T> items, long total, int page, int size) {

    public static final int MAX_SIZE = 200;

    public Paged {
        items = List.copyOf(items);
    }

    public <R> Paged<R> map(Function<? super T, ? extends R> mapping) {
        return new Paged<>(items.stream().<R>map(mapping).toList(), total, page, size);
    }

    /** Everything, page by page as it is asked for. */
    public static <T> Stream<T> all(Function<Request, Paged<T>> pages) {
        return Stream.iterate(
                        pages.apply(new Request(0, MAX_SIZE)),
                        Objects::nonNull,
                        page -> page.hasNext() ? pages.apply(new Request(page.page() + 1, MAX_SIZE)) : null)
                .flatMap(page -> page.items().stream());
    }

    public long pages() {
        return (total + size - 1) / size;
    }

    public boolean hasNext() {
        return page + 1 < pages();
    }

    /** What a caller asked for. A size above the limit or a page below 0 is refused rather than silently changed. */
    public record Request(int page, int size) {

        public Request {
            if (page < 0 || page > 1_000_000) {
                throw Problem.badRequest("bad_page", "page");
            }
            if (size < 1 || size > MAX_SIZE) {
                throw Problem.badRequest("bad_size", "size", MAX_SIZE);
            }
        }

        public static Request of(Integer page, Integer size) {
            return new Request(page == null ? 0 : page, size == null ? 50 : size);
        }

        public long offset() {
            return (long) page * size;
        }

        public <T> Paged<T> with(List<T> items, long total) {
            return new Paged<>(items, total, page, size);
        }
    }
}
