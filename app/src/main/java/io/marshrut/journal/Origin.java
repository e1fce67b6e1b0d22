package io.marshrut.journal;

/**
 * From where something was done, written {@code <address> <way> <name>}: {@code 10.0.0.5 token Nightly export}.
 *
 * @param address of the network, behind the proxies that say whom they speak for; may be null
 * @param way {@code portal}, {@code api}, {@code token} or {@code directory}; null where it is not known
 * @param name of the API token, may be null
 */
public record Origin(String address, String way, String name) {

    public static Origin portal(String address) {
        return new Origin(address, "portal", null);
    }

    /** A program that calls with login and password. */
    public static Origin api(String address) {
        return new Origin(address, "api", null);
    }

    public static Origin token(String address, String name) {
        return new Origin(address, "token", name);
    }

    /** Nothing where nothing is said, as for what the house does by itself. */
    static Origin parse(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String[] parts = text.split(" ", 3);
        return new Origin(parts[0], parts.length > 1 ? parts[1] : null, parts.length > 2 ? parts[2] : null);
    }

    @Override
    public String toString() {
        return address + (way == null ? "" : " " + way) + (name == null ? "" : " " + name);
    }
}
