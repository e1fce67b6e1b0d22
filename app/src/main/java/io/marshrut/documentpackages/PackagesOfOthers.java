package io.marshrut.documentpackages;

import io.marshrut.access.GuardedThings;
import io.marshrut.shared.Caller;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Packages are known to those who work with their documents. */
@Component
class PackagesOfOthers implements GuardedThings {

    private final DocumentPackages packages;
    private final PackageTitles titles;

    PackagesOfOthers(DocumentPackages packages, PackageTitles titles) {
        this.packages = packages;
        this.titles = titles;
    }

    @Override
    public boolean keepsFrom(Caller caller, UUID id) {
        return !packages.mayRead(caller, id)
                && !titles.of(List.of(id.toString())).isEmpty();
    }
}
