package io.marshrut.access;

import io.marshrut.shared.Grant;
import io.marshrut.shared.Grant.Bound;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A second telling of who reads what, for the test alone: written from the words of the rule, with nothing of the product
 * but the way grants are written.
 */
final class ToldRule {

    /** Somebody, and the department they head, if any. */
    record Person(String login, String site, String department, List<Grant> grants, String heads) {}

    /**
     * A request, document or contract: whose it is and where it belongs.
     *
     * @param owners who filed it, and whoever was asked, or invited to watch it, by name
     * @param asked roles whose holders were asked
     * @param file of a document itself, of a request its attachment, of a contract its version
     * @param named the only people who see the file; null where it is not secret
     */
    record Thing(
            String id,
            String kind,
            String site,
            String department,
            List<String> owners,
            List<Asked> asked,
            String file,
            Set<String> named) {}

    /** A role that was asked for a site, a department, or both; either may be null. */
    record Asked(String role, String site, String department) {}

    /** Somebody absent and who stands in for which kinds. */
    record Stand(String absent, String deputy, String area) {}

    private final Map<String, Person> people;
    private final Map<String, String> parents;
    private final List<Stand> stands;

    ToldRule(Map<String, Person> people, Map<String, String> parents, List<Stand> stands) {
        this.people = people;
        this.parents = parents;
        this.stands = stands;
    }

    boolean reads(String login, Thing thing) {
        List<String> as = new ArrayList<>(List.of(login));
        for (Stand stand : stands) {
            if (stand.deputy().equals(login) && isOfArea(thing.kind(), stand.area())) {
                as.add(stand.absent());
            }
        }
        return as.stream().map(people::get).anyMatch(person -> readsAsOneself(person, thing));
    }

    /** A secret file is for those it names, as themselves; any other for who reads what it belongs to. */
    boolean opens(String login, Thing thing) {
        return thing.named() == null ? reads(login, thing) : thing.named().contains(login);
    }

    private static boolean isOfArea(String kind, String area) {
        return area.equals("%")
                || area.equals(kind)
                || area.endsWith("/%") && kind.split("/")[0].equals(area.substring(0, area.length() - 2));
    }

    private boolean readsAsOneself(Person person, Thing thing) {
        if (thing.owners().contains(person.login())) {
            return true;
        }
        if (person.grants().stream()
                .anyMatch(grant -> thing.asked().stream().anyMatch(asked -> isHolder(grant, asked)))) {
            return true;
        }
        boolean document = thing.kind().startsWith("documents/");
        if (!document && person.heads() != null && isWithin(thing.department(), person.heads())) {
            return true;
        }
        return person.grants().stream().anyMatch(grant -> switch (thing.kind()) {
            case "it/incident" -> List.of("director", "it").contains(grant.role()) && reaches(grant, thing);
            default -> opensPapers(person, grant, thing);
        });
    }

    private boolean isHolder(Grant grant, Asked asked) {
        return grant.role().equals(asked.role()) && reaches(grant, asked.site(), asked.department());
    }

    /** The rule of primary documents, and that of contracts, is the same for the roles that people here hold. */
    private boolean opensPapers(Person person, Grant grant, Thing thing) {
        return switch (grant.role()) {
            case "director", "accountant" -> reaches(grant, thing);
            // of a manager without bounds: their own site
            case "manager" ->
                grant.bound() == Bound.COMPANY ? Objects.equals(person.site(), thing.site()) : reaches(grant, thing);
            default -> false;
        };
    }

    private boolean reaches(Grant grant, Thing thing) {
        return reaches(grant, thing.site(), thing.department());
    }

    private boolean reaches(Grant grant, String site, String department) {
        return switch (grant.bound()) {
            case COMPANY -> true;
            case SITE -> grant.code().equals(site);
            case DEPARTMENT -> isWithin(department, grant.code());
        };
    }

    private boolean isWithin(String department, String above) {
        for (String code = department; code != null; code = parents.get(code)) {
            if (code.equals(above)) {
                return true;
            }
        }
        return false;
    }
}
