package io.marshrut.desks.web;

import io.marshrut.desks.BoardFilter;
import io.marshrut.sla.SlaState;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.web.util.UriUtils;

/** The filter of a board as its address has it; what is no filter is left out. */
record BoardAddress(String kind, String site, String holder, String sla) {

    static final List<SlaState> STATES = List.of(SlaState.OVERDUE, SlaState.AT_RISK, SlaState.ON_TIME, SlaState.PAUSED);

    public BoardFilter filter() {
        return new BoardFilter(kind, site, holder, state());
    }

    public SlaState state() {
        return STATES.stream()
                .filter(state -> state.name().equals(sla))
                .findFirst()
                .orElse(null);
    }

    /** {@code kind=it%2Fincident&site=&holder=me&sla=} */
    public String query() {
        BoardFilter filter = filter();
        return "kind=" + part(filter.kind()) + "&site=" + part(filter.site()) + "&holder=" + part(filter.holder())
                + "&sla=" + (filter.sla() == null ? "" : filter.sla());
    }

    static String part(String text) {
        return text == null ? "" : UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
