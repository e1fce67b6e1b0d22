package io.marshrut.access;

import io.marshrut.shared.LocalText;
import java.util.Map;
import java.util.TreeMap;

/**
 * A role (роль). One without permissions is a group for tasks.
 *
 * @param builtIn process packages of the product name it: its permissions may change, it stays
 */
public record Role(String code, LocalText name, Map<Permission, Reach> permissions, boolean builtIn) {

    public Role {
        permissions = Map.copyOf(permissions);
    }

    /** What it permits, in the order in which pages tell it. */
    public Map<Permission, Reach> inOrder() {
        return new TreeMap<>(permissions);
    }
}
