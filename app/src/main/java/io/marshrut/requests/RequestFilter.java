package io.marshrut.requests;

/** What of the requests is asked for; each part only where it is given. */
public record RequestFilter(RequestStatus status, String kind, String site, boolean mine, String words) {

    public static RequestFilter ofMine() {
        return new RequestFilter(null, null, null, true, null);
    }
}
