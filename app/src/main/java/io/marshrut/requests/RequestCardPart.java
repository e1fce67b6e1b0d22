package io.marshrut.requests;

import io.marshrut.shared.Caller;
import java.util.Map;

/** What another package shows on the card of a request. */
public interface RequestCardPart {

    /** The attributes that its fragments read. */
    Map<String, Object> of(Caller caller, RequestView view);
}
