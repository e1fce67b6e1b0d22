package io.marshrut.assets;

import io.marshrut.shared.LocalText;

/**
 * A type of equipment, out of the list that administrators keep.
 *
 * @param active whether it is given to more equipment; what has it keeps it
 */
public record AssetType(String code, LocalText name, boolean active) {}
