package io.marshrut.approvals;

import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import java.util.List;

/** Checks where on a document a remark is pinned. */
final class Pins {

    private static final int LAST_PAGE = 10_000;

    private Pins() {}

    /** @param page from 1; null where the remark is about the whole document */
    static Integer page(Integer page) {
        if (page != null && (page < 1 || page > LAST_PAGE)) {
            throw Problem.invalid(List.of(FieldError.of("page", "range", 1, LAST_PAGE)));
        }
        return page;
    }

    /** @param box left, top, right, bottom as fractions of the page; null without a place on it */
    static List<Double> box(Integer page, List<Double> box) {
        if (box == null || box.isEmpty()) {
            return null;
        }
        boolean inside = box.size() == 4
                && box.stream().allMatch(edge -> edge != null && edge >= 0 && edge <= 1)
                && box.get(0) <= box.get(2)
                && box.get(1) <= box.get(3);
        if (page == null || !inside) {
            throw Problem.invalid(List.of(FieldError.of("box", "box")));
        }
        return List.copyOf(box);
    }
}
