package io.marshrut.requests;

/**
 * What of the requests is asked for; each part only where it is given.
 *
 * @param mine those of which the caller is initiator or author
 * @param watching those that the caller watches
 * @param priority one of {@link Priorities#ALL}
 * @param byPriority the most urgent first, else the youngest
 */
public record RequestFilter(
        RequestStatus status,
        String kind,
        String site,
        boolean mine,
        boolean watching,
        String words,
        String priority,
        boolean byPriority) {

    public static RequestFilter ofMine() {
        return new RequestFilter(null, null, null, true, false, null, null, false);
    }
}
