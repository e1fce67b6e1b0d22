package io.marshrut.assets;

import io.marshrut.access.GuardedThings;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Equipment is known at its own site. */
@Component
class AssetsOfOtherSites implements GuardedThings {

    private final Assets assets;
    private final AssetTitles titles;

    AssetsOfOtherSites(Assets assets, AssetTitles titles) {
        this.assets = assets;
        this.titles = titles;
    }

    @Override
    public boolean keepsFrom(Caller caller, UUID id) {
        if (titles.of(List.of(id.toString())).isEmpty()) {
            return false;
        }
        try {
            assets.get(caller, id);
            return false;
        } catch (Problem hidden) {
            return true;
        }
    }
}
