package io.marshrut.powersofattorney;

import io.marshrut.shared.LocalText;

/**
 * What the holder may do (полномочие).
 *
 * @param key in the register of typical powers, which is the form's; null for what was written freely
 */
public record PowerAction(String key, LocalText text) {}
