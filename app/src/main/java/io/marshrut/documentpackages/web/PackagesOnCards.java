package io.marshrut.documentpackages.web;

import io.marshrut.documentpackages.DocumentPackage;
import io.marshrut.documentpackages.DocumentPackages;
import io.marshrut.documentpackages.PackageFilling;
import io.marshrut.documentpackages.PackageOffer;
import io.marshrut.documentpackages.PackageOffers;
import io.marshrut.documentpackages.PackageWork;
import io.marshrut.primarydocuments.DocumentStatus;
import io.marshrut.primarydocuments.PrimaryDocument;
import io.marshrut.shared.Caller;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the card of a document says of packages: the one that it is in, or the one that it may belong to. */
@Component
public class PackagesOnCards {

    private static final Set<DocumentStatus> LOOSE = Set.of(DocumentStatus.TO_VERIFY, DocumentStatus.VERIFIED);

    /**
     * Of a document.
     *
     * @param in the package that it is in and the reader may read; null for none
     * @param offer null where nothing speaks for any, as {@code in} is
     * @param mayCreate whether the reader may begin a package with it
     */
    public record Shown(DocumentPackage in, PackageOffer offer, boolean mayCreate) {}

    private final DocumentPackages packages;
    private final PackageOffers offers;
    private final PackageFilling filling;
    private final PackageWork work;

    PackagesOnCards(DocumentPackages packages, PackageOffers offers, PackageFilling filling, PackageWork work) {
        this.packages = packages;
        this.offers = offers;
        this.filling = filling;
        this.work = work;
    }

    /** @param shown to the caller already */
    public Shown of(Caller caller, PrimaryDocument shown) {
        DocumentPackage in = packages.of(caller, shown.id()).orElse(null);
        if (in != null || !LOOSE.contains(shown.status()) || packages.isHeld(shown.id())) {
            return new Shown(in, null, false);
        }
        PackageOffer offer = offers.packageFor(caller, shown)
                .filter(one -> filling.mayFill(caller, one.held()))
                .orElse(null);
        return new Shown(null, offer, work.mayCreate(caller));
    }
}
