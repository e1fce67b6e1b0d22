package io.marshrut.documentpackages;

import io.marshrut.contracts.Contract;
import io.marshrut.counterparties.Counterparty;
import io.marshrut.documents.DocumentCard;
import io.marshrut.powersofattorney.PowerOfAttorney;
import io.marshrut.primarydocuments.PrimaryDocument;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A package with everything around it, as far as the reader may see it.
 *
 * @param counterparty null while it is not known
 * @param contract null where there is none or the reader may not read it, as with {@code power}
 * @param documents that the reader may read
 * @param hidden how many more there are
 * @param look as it stands now; of a package that is closed what is there still
 * @param requests to the site, the latest first
 */
public record PackageView(
        DocumentPackage held,
        Counterparty counterparty,
        Contract contract,
        PowerOfAttorney power,
        List<PrimaryDocument> documents,
        Map<UUID, DocumentCard> cards,
        int hidden,
        PackageLook look,
        List<SiteRequest> requests) {}
