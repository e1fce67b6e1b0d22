package io.marshrut.desks;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of a desk's work somebody may see: in which kinds, and where a role is bound, of which site or department. Denied
 * by default: without a way nothing is seen.
 */
record DeskSight(List<Way> ways) {

    /**
     * @param site null for all
     * @param department null for all
     */
    record Way(String kind, String site, String department) {

        boolean isFree() {
            return site == null && department == null;
        }
    }

    DeskSight {
        ways = ways.stream().distinct().toList();
    }

    boolean isEmpty() {
        return ways.isEmpty();
    }

    Set<String> kinds() {
        return ways.stream().map(Way::kind).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The rule as a condition, beside the one that names the kinds.
     *
     * @param table that has the columns kind, site and department
     * @param params takes the values
     */
    String condition(String table, Collection<String> kinds, Map<String, Object> params) {
        Set<String> free = ways.stream().filter(Way::isFree).map(Way::kind).collect(Collectors.toSet());
        if (free.containsAll(kinds)) {
            return "true";
        }
        params.put("wayKinds", column(Way::kind));
        params.put("waySites", column(Way::site));
        params.put("wayDepartments", column(Way::department));
        return """
                exists (select 1 from unnest(:wayKinds::text[], :waySites::text[], :wayDepartments::text[])
                                      v(kind, site, department)
                         where v.kind = T.kind and (v.site is null or v.site = T.site)
                           and (v.department is null or v.department = T.department))
                """.replace("T.", table + ".");
    }

    private String[] column(java.util.function.Function<Way, String> part) {
        return ways.stream().map(part).toArray(String[]::new);
    }
}
