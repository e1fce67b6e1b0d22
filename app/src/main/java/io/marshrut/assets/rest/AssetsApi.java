package io.marshrut.assets.rest;

import io.marshrut.assets.Asset;
import io.marshrut.assets.AssetDraft;
import io.marshrut.assets.AssetFilter;
import io.marshrut.assets.AssetState;
import io.marshrut.assets.Assets;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /assets}: the register of equipment for programs. */
@RestController
@RequestMapping("/api/v1/assets")
class AssetsApi {

    private final Assets assets;

    AssetsApi(Assets assets) {
        this.assets = assets;
    }

    @GetMapping
    Paged<Asset> search(
            Caller caller,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String site,
            @RequestParam(required = false) String type,
            @RequestParam(required = false) AssetState state,
            @RequestParam(required = false) Integer page,
            @RequestParam(required = false) Integer size) {
        return assets.search(caller, new AssetFilter(q, site, type, state, null), Paged.Request.of(page, size));
    }

    @GetMapping("/{id}")
    Asset get(Caller caller, @PathVariable String id) {
        return assets.get(caller, id(id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Asset register(Caller caller, @RequestBody AssetDraft draft) {
        return assets.register(caller, draft);
    }

    @PutMapping("/{id}")
    Asset change(Caller caller, @PathVariable String id, @RequestBody AssetDraft draft) {
        return assets.change(caller, id(id), draft);
    }

    private static UUID id(String id) {
        return Ids.parse(id).orElseThrow(Problem::notFound);
    }
}
