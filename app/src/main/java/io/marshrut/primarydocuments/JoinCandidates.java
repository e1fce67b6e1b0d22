package io.marshrut.primarydocuments;

import io.marshrut.shared.Caller;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds what may be further pages of documents, for a person to choose from. */
@Service
public class JoinCandidates {

    private static final int MOST = 12;
    private static final int LOOKED_AT = 60;

    private final JoinRules rules;
    private final DocumentVisibility visibility;

    JoinCandidates(JoinRules rules, DocumentVisibility visibility) {
        this.rules = rules;
        this.visibility = visibility;
    }

    /**
     * Of the same site, those first that came at about the time of the first of them.
     *
     * @param shown to the caller already; empty for the latest of all
     * @param words of the file's name, the number or the seller; blank for any
     */
    @Transactional(readOnly = true)
    public List<PrimaryDocument> of(Caller caller, Collection<PrimaryDocument> shown, String words) {
        Set<UUID> chosen = shown.stream().map(PrimaryDocument::id).collect(Collectors.toSet());
        return visibility
                .waiting(caller, shown.stream().findFirst().orElse(null), words == null ? "" : words.strip(), LOOKED_AT)
                .stream()
                .filter(one -> !chosen.contains(one.id()) && rules.mayJoin(caller, one))
                .limit(MOST)
                .toList();
    }
}
