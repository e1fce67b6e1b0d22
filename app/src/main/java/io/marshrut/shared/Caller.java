package io.marshrut.shared;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who asks: the first argument of every façade method that reads or changes something of the business.
 *
 * @param login the employee, or {@link #SYSTEM} for what happens without a person
 * @param roles role codes such as {@code accountant}
 * @param site code of the employee's site, may be null
 * @param zone in which times are shown
 * @param origin from where the call came, as the journal writes it: address, way, name of the API token; may be null
 */
public record Caller(
        String login, String name, Set<String> roles, String site, Locale locale, ZoneId zone, String origin) {

    public static final String SYSTEM = "system";

    /** Somebody who did not prove to be anybody. */
    public static final String STRANGER = "stranger";

    public Caller {
        roles = Set.copyOf(roles);
    }

    public static Caller system() {
        return new Caller(SYSTEM, SYSTEM, Set.of(), null, Locale.forLanguageTag("ru"), ZoneId.of("UTC"), null);
    }

    public static Caller stranger(String origin) {
        return new Caller(STRANGER, STRANGER, Set.of(), null, Locale.forLanguageTag("ru"), ZoneId.of("UTC"), origin);
    }

    public boolean isSystem() {
        return SYSTEM.equals(login);
    }

    public boolean is(String login) {
        return this.login.equals(login);
    }

    public boolean hasRole(String role) {
        return roles.contains(role);
    }

    /** The names under which row-level rules know this caller: {@code user:ivanov}, {@code role:accountant}. */
    public Set<String> principals() {
        Stream<String> own = Stream.of("user:" + login);
        Stream<String> byRole = roles.stream().map(role -> "role:" + role);
        return Stream.concat(own, byRole).collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    public Caller from(String place) {
        return new Caller(login, name, roles, site, locale, zone, place);
    }

    public Caller speaking(Locale language) {
        return new Caller(login, name, roles, site, language, zone, origin);
    }
}
