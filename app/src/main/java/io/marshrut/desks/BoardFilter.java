package io.marshrut.desks;

import io.marshrut.sla.SlaState;

/**
 * What of a desk's open work is asked for; each part only where it is given.
 *
 * @param holder login; {@link #MINE} for the reader's own, {@link #NOBODY} for what nobody holds
 */
public record BoardFilter(String kind, String site, String holder, SlaState sla) {

    public static final String MINE = "me";
    public static final String NOBODY = "nobody";

    public static final BoardFilter ALL = new BoardFilter(null, null, null, null);

    public BoardFilter {
        kind = orNull(kind);
        site = orNull(site);
        holder = orNull(holder);
        // an item that is still pending has neither met nor missed anything
        sla = sla == SlaState.MET || sla == SlaState.MISSED ? null : sla;
    }

    public boolean isEmpty() {
        return kind == null && site == null && holder == null && sla == null;
    }

    private static String orNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
