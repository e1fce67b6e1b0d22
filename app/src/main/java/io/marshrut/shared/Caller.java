package io.marshrut.shared;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * Who asks: the first argument of every façade method that reads or changes something of the business.
 *
 * @param login the employee, or {@link #SYSTEM} for what happens without a person
 * @param own what the caller is as themselves
 * @param onBehalfOf login of the absent person in whose place this very thing is done; null where it is done as oneself
 * @param standsInFor in whose places the caller acts while these are absent
 * @param zone in which times are shown
 * @param origin from where the call came, as the journal writes it: address, way, name of the API token; may be null
 */
public record Caller(
        String login,
        String name,
        Capacity own,
        List<Capacity> standsInFor,
        String onBehalfOf,
        Locale locale,
        ZoneId zone,
        String origin) {

    public static final String SYSTEM = "system";

    /** Somebody who did not prove to be anybody. */
    public static final String STRANGER = "stranger";

    /** What the logins of those begin with who act by a link and work elsewhere; no employee has such a login. */
    public static final String OUTSIDE = "outside:";

    /** The role that everybody holds. */
    public static final String EMPLOYEE = "employee";

    public Caller {
        standsInFor = List.copyOf(standsInFor);
    }

    public static Caller system() {
        return nobody(SYSTEM, null);
    }

    public static Caller stranger(String origin) {
        return nobody(STRANGER, origin);
    }

    /**
     * Somebody of another company, who proved to be whom a link was sent to.
     *
     * @param key what they act upon
     * @param company as the journal calls them
     */
    public static Caller outsider(UUID key, String company, String origin) {
        return nobody(OUTSIDE + key, company, origin);
    }

    private static Caller nobody(String login, String origin) {
        return nobody(login, login, origin);
    }

    private static Caller nobody(String login, String name, String origin) {
        return new Caller(
                login,
                name,
                new Capacity(login, Set.of(), null, Set.of(), Area.ALL),
                List.of(),
                null,
                Locale.forLanguageTag("ru"),
                ZoneId.of("UTC"),
                origin);
    }

    public boolean isSystem() {
        return SYSTEM.equals(login);
    }

    public boolean isOutsider() {
        return login.startsWith(OUTSIDE);
    }

    public boolean is(String login) {
        return this.login.equals(login);
    }

    /** Code of the caller's site, may be null. */
    public String site() {
        return own.site();
    }

    /** The roles that the caller holds as themselves, whatever they are bound to. */
    public Set<String> roles() {
        return own.roles();
    }

    public boolean hasRole(String role) {
        return own.roles().contains(role);
    }

    /** As oneself first, then in the places of others. */
    public List<Capacity> capacities() {
        return standsInFor.isEmpty()
                ? List.of(own)
                : java.util.stream.Stream.concat(java.util.stream.Stream.of(own), standsInFor.stream())
                        .toList();
    }

    /** The same caller, doing something in a capacity of theirs. */
    public Caller as(Capacity capacity) {
        String absent = is(capacity.login()) ? null : capacity.login();
        return new Caller(login, name, own, standsInFor, absent, locale, zone, origin);
    }

    /** The same caller, standing in for nobody. */
    public Caller alone() {
        return new Caller(login, name, own, List.of(), null, locale, zone, origin);
    }

    public Caller from(String place) {
        return new Caller(login, name, own, standsInFor, onBehalfOf, locale, zone, place);
    }

    public Caller speaking(Locale language) {
        return new Caller(login, name, own, standsInFor, onBehalfOf, language, zone, origin);
    }
}
