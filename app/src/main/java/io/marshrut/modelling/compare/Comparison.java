package io.marshrut.modelling.compare;

import io.marshrut.modelling.compare.Difference.Aspect;
import io.marshrut.modelling.compare.Difference.Change;
import io.marshrut.modelling.compare.Difference.Section;
import io.marshrut.modelling.compare.PackageFacts.Thing;
import io.marshrut.modelling.model.PackageFiles;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The differences of an uploaded package from the running version, section by section. */
public record Comparison(List<Difference> differences) {

    /** @param running nothing where the kind is new */
    public static Comparison of(Optional<PackageFiles> running, PackageFiles uploaded) {
        PackageFacts before = running.map(PackageFacts::of).orElseGet(PackageFacts::none);
        PackageFacts after = PackageFacts.of(uploaded);
        List<Difference> differences = new ArrayList<>();
        for (Section section : Section.values()) {
            compare(section, before.of(section), after.of(section), differences);
        }
        return new Comparison(List.copyOf(differences));
    }

    public List<Difference> of(Section section) {
        return differences.stream()
                .filter(difference -> difference.section() == section)
                .toList();
    }

    /** How to mark the elements of the older diagram ({@code REMOVED}) or the newer one ({@code ADDED}): id to word. */
    public String marks(Change side) {
        return differences.stream()
                .filter(difference -> difference.section() == Section.STAGE || difference.section() == Section.FLOW)
                .filter(difference -> difference.change() == side || difference.change() == Change.CHANGED)
                .map(difference ->
                        difference.id() + ":" + difference.change().name().toLowerCase(java.util.Locale.ROOT))
                .collect(java.util.stream.Collectors.joining(","));
    }

    private static void compare(
            Section section, Map<String, Thing> before, Map<String, Thing> after, List<Difference> differences) {
        Set<String> ids = new LinkedHashSet<>(after.keySet());
        ids.addAll(before.keySet());
        for (String id : ids) {
            Thing old = before.get(id);
            Thing now = after.get(id);
            List<Aspect> aspects =
                    aspects(old == null ? Map.of() : old.aspects(), now == null ? Map.of() : now.aspects());
            if (!aspects.isEmpty() || old == null || now == null) {
                differences.add(new Difference(
                        section,
                        old == null ? Change.ADDED : now == null ? Change.REMOVED : Change.CHANGED,
                        id,
                        now == null ? old.name() : now.name(),
                        aspects));
            }
        }
    }

    private static List<Aspect> aspects(Map<String, String> before, Map<String, String> after) {
        Set<String> keys = new LinkedHashSet<>(after.keySet());
        keys.addAll(before.keySet());
        return keys.stream()
                .filter(key -> !Objects.equals(before.get(key), after.get(key)))
                .map(key -> new Aspect(key, before.get(key), after.get(key)))
                .toList();
    }
}
