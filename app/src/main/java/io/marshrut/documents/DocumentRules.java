package io.marshrut.documents;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The rules of the packages that own documents, by kind of owner. */
@Component
class DocumentRules {

    private final ObjectProvider<VisibilityRule> rules;

    /** @param rules looked up late: the owners' packages use this one */
    DocumentRules(ObjectProvider<VisibilityRule> rules) {
        this.rules = rules;
    }

    Optional<VisibilityRule> find(DocumentCard card) {
        return rules.stream()
                .filter(rule -> rule.ownerType().equals(card.ownerType()))
                .findFirst();
    }

    Stream<VisibilityRule> all() {
        return rules.stream();
    }

    VisibilityRule of(DocumentCard card) {
        return find(card).orElseThrow(() -> new IllegalStateException("Nobody owns documents of " + card.ownerType()));
    }
}
