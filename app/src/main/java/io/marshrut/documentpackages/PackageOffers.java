package io.marshrut.documentpackages;

import io.marshrut.documents.DocumentCard;
import io.marshrut.documents.Documents;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.primarydocuments.DocumentLookup;
import io.marshrut.primarydocuments.PrimaryDocument;
import io.marshrut.shared.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Offers what may belong together (подсказки): the same seller, the same basis or sum, about the same time. Nothing is put
 * anywhere by it; a person confirms.
 */
@Service
@Transactional(readOnly = true)
public class PackageOffers {

    private static final Duration AROUND = Duration.ofDays(60);
    private static final int LOOKED_AT = 60;
    private static final int MOST = 6;

    private final PackageRows rows;
    private final PackageContents contents;
    private final DocumentLookup lookup;
    private final Documents documents;

    PackageOffers(PackageRows rows, PackageContents contents, DocumentLookup lookup, Documents documents) {
        this.rows = rows;
        this.contents = contents;
        this.lookup = lookup;
        this.documents = documents;
    }

    /** Documents in no package that may belong to one that the caller was shown. */
    public List<DocumentOffer> documentsFor(Caller caller, PackageView shown) {
        List<PrimaryDocument> inside = shown.look().documents();
        Set<String> sellers = new HashSet<>();
        inside.forEach(document -> document.value(FieldName.SELLER_INN).ifPresent(sellers::add));
        if (shown.counterparty() != null) {
            sellers.add(shown.counterparty().inn());
        }
        List<Instant> times =
                new ArrayList<>(inside.stream().map(PrimaryDocument::createdAt).toList());
        times.add(shown.held().createdAt());
        Instant from =
                times.stream().min(Comparator.naturalOrder()).orElseThrow().minus(AROUND);
        Instant to = times.stream().max(Comparator.naturalOrder()).orElseThrow().plus(AROUND);
        List<PrimaryDocument> loose = loose(lookup.ofSellers(caller, sellers, from, to, LOOKED_AT));
        return described(loose.stream()
                .map(document -> new DocumentOffer(
                        document,
                        null,
                        inside.isEmpty() ? near(document, shown.held()) : Likeness.of(document, inside)))
                .filter(offer -> offer.likeness().speaksForIt())
                .sorted(Comparator.comparing(DocumentOffer::likeness, Likeness.BEST_FIRST))
                .limit(MOST)
                .toList());
    }

    /** The open package that a document in none most likely belongs to. */
    public Optional<PackageOffer> packageFor(Caller caller, PrimaryDocument document) {
        String seller = document.value(FieldName.SELLER_INN).orElse(null);
        if (seller == null
                || !PackageFacts.isUsable(document)
                || contents.packageOf(document.id()).isPresent()) {
            return Optional.empty();
        }
        List<DocumentPackage> open = rows.openOfSeller(caller, seller, LOOKED_AT);
        Map<UUID, List<UUID>> inside =
                contents.ofAll(open.stream().map(DocumentPackage::id).toList());
        Map<UUID, PrimaryDocument> known = lookup
                .all(inside.values().stream().flatMap(List::stream).toList())
                .stream()
                .collect(Collectors.toMap(PrimaryDocument::id, Function.identity()));
        return open.stream()
                .map(held -> new PackageOffer(
                        held,
                        inside.containsKey(held.id())
                                ? Likeness.of(
                                        document,
                                        inside.get(held.id()).stream()
                                                .map(known::get)
                                                .toList())
                                : near(document, held)))
                .filter(offer -> offer.likeness().speaksForIt())
                .min(Comparator.comparing(PackageOffer::likeness, Likeness.BEST_FIRST));
    }

    /** Documents that words find, whichever package they are in. */
    public List<PrimaryDocument> search(Caller caller, String words) {
        return lookup.search(caller, words, MOST * 2);
    }

    /** The packages that documents are in, by document. */
    public Map<UUID, UUID> packagesOf(List<PrimaryDocument> some) {
        return contents.packagesOf(some.stream().map(PrimaryDocument::id).toList());
    }

    private static Likeness near(PrimaryDocument document, DocumentPackage held) {
        return new Likeness(
                false,
                false,
                Duration.between(document.createdAt(), held.createdAt()).abs().toDays());
    }

    private List<PrimaryDocument> loose(List<PrimaryDocument> found) {
        Set<UUID> taken = packagesOf(found).keySet();
        return found.stream().filter(document -> !taken.contains(document.id())).toList();
    }

    private List<DocumentOffer> described(List<DocumentOffer> offers) {
        Map<UUID, DocumentCard> cards = documents.cards(
                offers.stream().map(offer -> offer.document().id()).toList());
        return offers.stream()
                .map(offer -> new DocumentOffer(
                        offer.document(), cards.get(offer.document().id()), offer.likeness()))
                .toList();
    }
}
