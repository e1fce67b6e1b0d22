package io.marshrut.modelling.rules;

import io.marshrut.contracts.ContractType;
import io.marshrut.contracts.ContractTypeFile;
import io.marshrut.modelling.model.Place;
import io.marshrut.shared.LocalText;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Kinds of contract have keys and codes of their own, texts in both languages, and numbers with one counter. */
final class ContractKinds implements Rule.OfRoutes {

    private static final Pattern NUMBER =
            Pattern.compile("([\\p{L}\\d/.-]|\\{type}|\\{site}|\\{yyyy})*\\{seq:[1-9]}[\\p{L}\\d/.-]{0,20}");

    @Override
    public void check(RouteView routes, PackageView view, Findings findings) {
        ContractTypeFile file = routes.types();
        if (file.types().isEmpty()) {
            findings.refuse("kind.none", place("types"));
        }
        if (file.numberPattern() == null
                || !NUMBER.matcher(file.numberPattern()).matches()) {
            findings.refuse("kind.number", place("numberPattern"), String.valueOf(file.numberPattern()));
        }
        file.functions().forEach((key, title) -> texts(place(key), title, findings));
        file.changes()
                .forEach((field, functions) -> functions.stream()
                        .filter(function -> !function.equals(ContractTypeFile.ALL)
                                && !file.functions().containsKey(function))
                        .forEach(function -> findings.refuse("kind.function", place(field), function)));
        Set<String> keys = new HashSet<>();
        Set<String> codes = new HashSet<>();
        for (ContractType type : file.types()) {
            type(type, keys, codes, findings);
        }
    }

    private static void type(ContractType type, Set<String> keys, Set<String> codes, Findings findings) {
        Place place = place(String.valueOf(type.key()));
        if (type.key() == null || !type.key().matches("[a-z][a-z0-9-]{1,60}") || !keys.add(type.key())) {
            findings.refuse("kind.key", place);
        }
        if (type.code() == null || !type.code().matches("[\\p{L}\\d]{1,6}") || !codes.add(type.code())) {
            findings.refuse("kind.code", place, String.valueOf(type.code()));
        }
        texts(place, type.title(), findings);
        Set<String> attributes = new HashSet<>();
        for (ContractType.Attribute attribute : type.attributes()) {
            Place at = place(type.key() + "." + attribute.key());
            if (attribute.key() == null
                    || !attribute.key().matches("[a-z][A-Za-z0-9]{0,60}")
                    || !attributes.add(attribute.key())) {
                findings.refuse("kind.attribute", at);
            }
            texts(at, attribute.label(), findings);
            boolean selects = attribute.type() == ContractType.Type.SELECT;
            if (attribute.type() == null || selects == attribute.options().isEmpty()) {
                findings.refuse("kind.attribute-type", at);
            }
            attribute.options().forEach(option -> texts(at, option.label(), findings));
        }
    }

    private static void texts(Place place, LocalText text, Findings findings) {
        if (text == null || blank(text.ru()) || blank(text.en())) {
            findings.refuse("kind.texts", place);
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static Place place(String key) {
        return new Place(ContractTypeFile.NAME, key, null);
    }
}
