package io.marshrut.contracts;

import io.marshrut.shared.LocalText;
import io.marshrut.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells a rule that fired, and what about the contract made it fire. */
final class RouteWords {

    private final ContractTypeFile types;
    private final Texts texts;

    RouteWords(ContractTypeFile types, Texts texts) {
        this.types = types;
        this.texts = texts;
    }

    /** @param asked the facts that the rule looks at: others had no say */
    LocalText because(ContractFacts facts, Set<String> asked, LocalText title, LocalText rule) {
        return new LocalText(
                because(facts, asked, title, rule, Texts.RUSSIAN), because(facts, asked, title, rule, Locale.ENGLISH));
    }

    private String because(ContractFacts facts, Set<String> asked, LocalText title, LocalText rule, Locale language) {
        return texts.get(
                "routes.because",
                language,
                String.join(", ", facts(facts, asked, language)),
                title.in(language),
                rule.in(language));
    }

    private List<String> facts(ContractFacts facts, Set<String> asked, Locale language) {
        List<String> told = new ArrayList<>();
        told.add(types.type(facts.contractType())
                .map(type -> type.title().in(language))
                .orElse(facts.contractType()));
        if (asked.contains("amount") || asked.contains("currency")) {
            String sign = facts.currency().equals("RUB") ? "₽" : facts.currency();
            told.add(texts.get("routes.fact.amount", language, facts.amount(), sign));
        }
        if (asked.contains("counterpartyState")) {
            told.add(texts.get(
                    "routes.fact.counterparty." + facts.counterpartyState().word(), language));
        }
        if (asked.contains("prepaymentShare")) {
            told.add(texts.get("routes.fact.prepayment", language, facts.prepaymentShare()));
        }
        if (asked.contains("termMonths")) {
            told.add(texts.get("routes.fact.term", language, facts.termMonths()));
        }
        if (asked.contains("ownForm")) {
            told.add(texts.get(facts.ownForm() ? "routes.fact.own-form" : "routes.fact.foreign-form", language));
        }
        if (asked.contains("site")) {
            told.add(texts.get("routes.fact.site", language, facts.site()));
        }
        if (asked.contains("department")) {
            told.add(texts.get("routes.fact.department", language, facts.department()));
        }
        return told;
    }
}
