package io.marshrut.documentpackages;

import io.marshrut.primarydocuments.DocumentStatus;
import io.marshrut.primarydocuments.PrimaryDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A look at a package as it stands (проверка комплекта): the one rule of the gate.
 *
 * @param documents all that are in it, whoever may read them
 */
public record PackageLook(List<PrimaryDocument> documents, List<Requirement> required) {

    /** What blocks a package besides the keys of what is missing. */
    public static final String NO_DOCUMENTS = "noDocuments";

    public static final String NOT_VERIFIED = "documentsNotVerified";

    private static final Set<DocumentStatus> GOOD = Set.of(DocumentStatus.VERIFIED, DocumentStatus.EXPORTED);

    public List<String> missing() {
        return required.stream()
                .filter(one -> !one.present())
                .map(Requirement::key)
                .toList();
    }

    /** What keeps it from being released; nothing where it may be. */
    public List<String> blockedBy() {
        List<String> reasons = new ArrayList<>();
        if (documents.isEmpty()) {
            reasons.add(NO_DOCUMENTS);
        }
        if (!documents.stream().allMatch(PackageLook::isGood)) {
            reasons.add(NOT_VERIFIED);
        }
        reasons.addAll(missing());
        return reasons;
    }

    public boolean isReleasable() {
        return blockedBy().isEmpty();
    }

    /** Whether nothing but what is missing keeps it: then asking the site is what is left to do. */
    boolean onlyLacks() {
        return !documents.isEmpty()
                && documents.stream().allMatch(PackageLook::isGood)
                && !missing().isEmpty();
    }

    /** Whether a document does not keep its package. */
    public static boolean isGood(PrimaryDocument document) {
        return GOOD.contains(document.status());
    }
}
