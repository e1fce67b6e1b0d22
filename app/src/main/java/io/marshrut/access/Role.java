package io.marshrut.access;

import io.marshrut.shared.LocalText;
import java.util.Map;

/**
 * A role (роль). One without permissions is a group for tasks.
 *
 * @param builtIn process packages of the product name it: its permissions may change, it stays
 */
public record Role(String code, LocalText name, Map<Permission, Reach> permissions, boolean builtIn) {

    public Role {
        permissions = Map.copyOf(permissions);
    }
}
