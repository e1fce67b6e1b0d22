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
 * @param origin the network address the call came from, may be null
 */
public record Caller(
        String login, String name, Set<String> roles, String site, Locale locale, ZoneId zone, String origin) {

    public static final String SYSTEM = "system";

    public Caller {
        roles = Set.copyOf(roles);
    }

    public static Caller system() {
        return new Caller(SYSTEM, SYSTEM, Set.of(), null, Locale.forLanguageTag("ru"), ZoneId.of("UTC"), null);
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

    public Caller speaking(Locale language) {
        return new Caller(login, name, roles, site, language, zone, origin);
    }
}
