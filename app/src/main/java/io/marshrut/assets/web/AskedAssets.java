package io.marshrut.assets.web;

import io.marshrut.assets.AssetFilter;
import io.marshrut.assets.AssetState;
import io.marshrut.shared.Caller;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Which equipment a page asks for, as its address says it. */
@Component
class AskedAssets {

    /** A month ahead, so that a visit can be planned. */
    private static final int MONTHS_AHEAD = 1;

    /** @param due only what is to be serviced soon or should have been */
    record Question(String q, String site, String type, AssetState state, Boolean due) {

        boolean asksWhatIsDue() {
            return Boolean.TRUE.equals(due);
        }

        /** The address of the list with these filters. */
        String query() {
            return UriComponentsBuilder.fromPath("")
                    .queryParam("q", q == null ? "" : q)
                    .queryParam("site", site == null ? "" : site)
                    .queryParam("type", type == null ? "" : type)
                    .queryParam("state", state == null ? "" : state)
                    .queryParam("due", asksWhatIsDue())
                    .encode()
                    .build()
                    .toUriString();
        }
    }

    private final Clock clock;

    AskedAssets(Clock clock) {
        this.clock = clock;
    }

    AssetFilter filter(Question asked, Caller caller) {
        LocalDate serviceBy = asked.asksWhatIsDue() ? today(caller).plusMonths(MONTHS_AHEAD) : null;
        return new AssetFilter(asked.q(), asked.site(), asked.type(), asked.state(), serviceBy);
    }

    LocalDate today(Caller caller) {
        return LocalDate.ofInstant(clock.instant(), caller.zone());
    }
}
