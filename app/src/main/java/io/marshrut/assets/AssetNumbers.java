package io.marshrut.assets;

import io.marshrut.shared.Ids;
import org.springframework.stereotype.Component;

/** Inventory numbers for pages, {@code assetNumbers} in templates. */
@Component("assetNumbers")
public class AssetNumbers {

    private final Assets assets;

    AssetNumbers(Assets assets) {
        this.assets = assets;
    }

    /** The number of the one with this id; anything else as it was typed. */
    public Object of(Object numberOrId) {
        String said = numberOrId == null ? "" : numberOrId.toString();
        return Ids.parse(said).isEmpty()
                ? numberOrId
                : assets.meant(said).map(Asset::number).orElse(said);
    }
}
