package io.marshrut.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A sight as a condition of a query.
 *
 * @param kind column or literal of the thing's kind
 * @param site column of its site
 * @param department column of its department
 * @param admits condition under which the thing admits one of the principals {@code :principals}
 */
public record SightSql(String kind, String site, String department, String admits) {

    /** @param params takes the values of the condition, under names that begin with {@code sight} */
    public String condition(Sight sight, Map<String, Object> params) {
        if (sight.isUnlimited()) {
            return "true";
        }
        List<String> ways = new ArrayList<>();
        for (int i = 0; i < sight.clearances().size(); i++) {
            ways.add(way(sight.clearances().get(i), "sight" + i, params));
        }
        return "(" + String.join(" or ", ways) + ")";
    }

    private String way(Clearance clearance, String name, Map<String, Object> params) {
        StringBuilder sql = new StringBuilder("(true");
        if (!clearance.area().isAll()) {
            patterns(sql, " and ", clearance.area().only(), name + "only", params);
            patterns(sql, " and not ", clearance.area().except(), name + "except", params);
        }
        if (!clearance.everything()) {
            params.put(name + "principals", array(clearance.principals()));
            sql.append(" and (").append(admits.replace(":principals", ":" + name + "principals"));
            among(sql, site, clearance.sites(), name + "sites", params);
            among(sql, department, clearance.departments(), name + "departments", params);
            sql.append(")");
        }
        return sql.append(")").toString();
    }

    private void patterns(
            StringBuilder sql, String link, Set<String> patterns, String name, Map<String, Object> params) {
        if (!patterns.isEmpty()) {
            sql.append(link).append(kind).append(" like any(:").append(name).append("::text[])");
            params.put(name, array(patterns));
        }
    }

    private static void among(
            StringBuilder sql, String column, Set<String> values, String name, Map<String, Object> params) {
        if (!values.isEmpty()) {
            sql.append(" or ").append(column).append(" = any(:").append(name).append("::text[])");
            params.put(name, array(values));
        }
    }

    private static String[] array(Set<String> values) {
        return values.toArray(String[]::new);
    }
}
