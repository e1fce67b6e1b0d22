package io.marshrut.documentpackages.web;

import io.marshrut.directory.Directory;
import io.marshrut.documentpackages.DocumentPackage;
import io.marshrut.documentpackages.DocumentPackages;
import io.marshrut.documentpackages.PackageFilling;
import io.marshrut.documentpackages.PackageOffers;
import io.marshrut.documentpackages.PackageRelease;
import io.marshrut.documentpackages.PackageView;
import io.marshrut.documentpackages.SiteAnswers;
import io.marshrut.documents.DocumentCard;
import io.marshrut.journal.EventWords;
import io.marshrut.journal.JournalEntry;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.PageInfo;
import io.marshrut.primarydocuments.PrimaryDocument;
import io.marshrut.primarydocuments.PrimaryDocuments;
import io.marshrut.recognition.Recognised;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the card of a package shows. */
@Component
class PackageCard {

    /**
     * A document with what a line of it shows.
     *
     * @param pictured whether its first page can be shown
     * @param strange whether its seller is another than the package's counterparty
     * @param in the package that it is in: its number, empty where the reader may not read it; null for none
     */
    record Line(
            PrimaryDocument document,
            DocumentCard card,
            String number,
            BigDecimal total,
            String currency,
            String seller,
            boolean pictured,
            boolean strange,
            String in) {}

    /** An entry of the history; {@code who} is empty where nobody did it. */
    record Entry(Instant at, String who, String what, String comment) {}

    private final DocumentPackages packages;
    private final PackageFilling filling;
    private final PackageRelease gate;
    private final PackageOffers offers;
    private final SiteAnswers answers;
    private final PrimaryDocuments documents;
    private final Directory directory;
    private final EventWords words;
    private final Texts texts;

    PackageCard(
            DocumentPackages packages,
            PackageFilling filling,
            PackageRelease gate,
            PackageOffers offers,
            SiteAnswers answers,
            PrimaryDocuments documents,
            Directory directory,
            EventWords words,
            Texts texts) {
        this.packages = packages;
        this.filling = filling;
        this.gate = gate;
        this.offers = offers;
        this.answers = answers;
        this.documents = documents;
        this.directory = directory;
        this.words = words;
        this.texts = texts;
    }

    /** @param q words of documents to be put in; null where nobody searches */
    void fill(Caller caller, UUID id, String q, Model model) {
        PackageView view = packages.get(caller, id);
        DocumentPackage held = view.held();
        boolean mayFill = filling.mayFill(caller, held);
        model.addAttribute("view", view);
        model.addAttribute("held", held);
        model.addAttribute("lines", lines(view.documents(), view.cards(), view, Map.of()));
        model.addAttribute("blocked", blocked(view, caller.locale()));
        model.addAttribute("mayFill", mayFill);
        model.addAttribute("mayRelease", gate.mayRelease(caller, held));
        model.addAttribute("mayOverride", gate.mayOverride(caller, held));
        model.addAttribute("mayAttest", gate.mayAttest(caller, held));
        model.addAttribute("mayAsk", gate.mayAsk(caller, held));
        model.addAttribute("mayDissolve", gate.mayDissolve(caller, held));
        model.addAttribute("waiting", packages.waiting(caller, id).orElse(null));
        model.addAttribute("answer", answers.waitingFor(caller, id).orElse(null));
        model.addAttribute("offers", mayFill ? offers.documentsFor(caller, view) : List.of());
        model.addAttribute("q", q);
        model.addAttribute("found", mayFill && q != null && !q.isBlank() ? found(caller, q, view) : null);
        model.addAttribute("timeline", timeline(packages.timeline(caller, id), caller.locale()));
        model.addAttribute(
                "siteName",
                directory
                        .findSite(held.site())
                        .map(site -> site.name().in(caller.locale()))
                        .orElse(held.site()));
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
    }

    private List<Line> found(Caller caller, String q, PackageView view) {
        List<PrimaryDocument> some = offers.search(caller, q);
        Map<UUID, UUID> inside = offers.packagesOf(some);
        return lines(
                some.stream()
                        .filter(document -> !view.held().id().equals(inside.get(document.id())))
                        .toList(),
                documents.cards(some),
                view,
                numbers(caller, inside));
    }

    /** The numbers of the packages that documents are in, empty where the caller may not read them. */
    private Map<UUID, String> numbers(Caller caller, Map<UUID, UUID> inside) {
        Map<UUID, DocumentPackage> known = packages.ofAll(caller, inside.keySet());
        Map<UUID, String> numbers = new HashMap<>();
        inside.keySet()
                .forEach(document -> numbers.put(
                        document,
                        known.containsKey(document) ? known.get(document).number() : ""));
        return numbers;
    }

    private List<Line> lines(
            Collection<PrimaryDocument> some,
            Map<UUID, DocumentCard> cards,
            PackageView view,
            Map<UUID, String> numbers) {
        Map<UUID, Recognised> read = documents.recognised(some);
        String own = view.counterparty() == null ? null : view.counterparty().inn();
        return some.stream()
                .map(document -> new Line(
                        document,
                        cards.get(document.id()),
                        document.value(FieldName.NUMBER).orElse(null),
                        document.value(FieldName.TOTAL_AMOUNT)
                                .map(BigDecimal::new)
                                .orElse(null),
                        document.value(FieldName.CURRENCY).orElse("RUB"),
                        document.value(FieldName.SELLER_NAME).orElse(null),
                        isPictured(read.get(document.id())),
                        own != null
                                && document.value(FieldName.SELLER_INN)
                                        .filter(inn -> !inn.equals(own))
                                        .isPresent(),
                        numbers.get(document.id())))
                .toList();
    }

    private static boolean isPictured(Recognised read) {
        List<PageInfo> pages = read == null ? List.of() : read.result().pages();
        return !pages.isEmpty() && pages.get(0).imageKey() != null;
    }

    /** What keeps it from being released, in words. */
    private String blocked(PackageView view, Locale language) {
        List<String> reasons = new ArrayList<>();
        for (String key : view.look().blockedBy()) {
            reasons.add(view.look().required().stream()
                    .filter(one -> one.key().equals(key))
                    .findFirst()
                    .map(one -> texts.find("documentpackages.key." + key, language)
                            .orElse(one.title().in(language)))
                    .orElseGet(() -> texts.get("documentpackages.blocked." + key, language)));
        }
        return String.join(", ", reasons);
    }

    private List<Entry> timeline(List<JournalEntry> entries, Locale language) {
        Map<String, String> names = words.names(entries);
        return entries.stream()
                .map(entry -> new Entry(
                        entry.at(),
                        words.actor(entry, names, language),
                        words.of(entry, names, language),
                        entry.comment()))
                .toList();
    }
}
