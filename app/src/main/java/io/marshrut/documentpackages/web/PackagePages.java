package io.marshrut.documentpackages.web;

import io.marshrut.access.ReaderWords;
import io.marshrut.directory.Directory;
import io.marshrut.documentpackages.DocumentPackage;
import io.marshrut.documentpackages.DocumentPackages;
import io.marshrut.documentpackages.PackageState;
import io.marshrut.documentpackages.PackageWork;
import io.marshrut.documentpackages.RequirementKey;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.shared.web.PageController;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of packages and the card of each. */
@PageController
@RequestMapping("/packages")
class PackagePages {

    private static final int SIZE = 25;
    private static final int READERS = 20;

    private final DocumentPackages packages;
    private final PackageWork work;
    private final PackageCard card;
    private final Directory directory;
    private final ReaderWords words;

    PackagePages(
            DocumentPackages packages, PackageWork work, PackageCard card, Directory directory, ReaderWords words) {
        this.packages = packages;
        this.work = work;
        this.card = card;
        this.directory = directory;
        this.words = words;
    }

    @GetMapping
    String list(
            Caller caller,
            @RequestParam MultiValueMap<String, String> asked,
            @RequestParam(defaultValue = "0") int page,
            @RequestHeader(name = "HX-Target", required = false) String target,
            Model model) {
        PackageAddress address = PackageAddress.of(asked);
        model.addAttribute("found", packages.list(caller, address.filter(), Paged.Request.of(page, SIZE)));
        model.addAttribute("address", address);
        if ("list".equals(target)) {
            return "documentpackages/list :: list";
        }
        model.addAttribute("states", PackageState.values());
        model.addAttribute("sites", directory.sites());
        model.addAttribute(
                "keys",
                Arrays.stream(RequirementKey.values()).map(RequirementKey::key).toList());
        model.addAttribute("mayCreate", work.mayCreate(caller));
        return "documentpackages/list";
    }

    /** @param q words of documents to be put in */
    @GetMapping("/{id}")
    String card(Caller caller, @PathVariable String id, @RequestParam(required = false) String q, Model model) {
        card.fill(caller, known(id), q, model);
        return "documentpackages/card";
    }

    @GetMapping("/{id}/readers")
    String readers(
            Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int page,
            @RequestHeader(name = "HX-Request", required = false) String piece,
            Model model) {
        UUID known = known(id);
        DocumentPackage held = packages.get(caller, known).held();
        model.addAttribute(
                "found",
                words.page(packages.whoReads(caller, known), Paged.Request.of(page, READERS), caller.locale()));
        model.addAttribute("base", "/packages/" + known + "/readers");
        model.addAttribute("about", (held.number() + " " + held.title()).strip());
        return piece == null ? "access/readers" : "access/readers :: list";
    }

    static UUID known(String id) {
        return Ids.parse(id).orElseThrow(Problem::notFound);
    }
}
