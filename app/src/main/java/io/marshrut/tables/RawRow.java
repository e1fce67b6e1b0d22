package io.marshrut.tables;

import java.util.List;

/** A row before anybody knows what its columns mean. */
record RawRow(int number, List<RawCell> cells) {

    /**
     * @param error code of what is wrong with what stands there, null where nothing is
     */
    record RawCell(String text, String error) {

        static final RawCell EMPTY = new RawCell("", null);

        static RawCell of(String text) {
            return text == null || text.isEmpty() ? EMPTY : new RawCell(text, null);
        }
    }

    boolean isBlank() {
        return cells.stream()
                .allMatch(cell ->
                        cell.error() == null && CellText.clean(cell.text()).isEmpty());
    }

    RawCell cell(int column) {
        return column < cells.size() ? cells.get(column) : RawCell.EMPTY;
    }
}
