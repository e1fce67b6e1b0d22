package io.marshrut.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Departments in the order of a tree: each below the one it belongs to, sisters by name. */
final class DepartmentTree {

    /** @param depth 0 at the top */
    record Node(Department department, int depth) {}

    private static final Comparator<Department> BY_NAME =
            Comparator.comparing((Department one) -> one.name().ru()).thenComparing(Department::code);

    private final Map<String, List<Department>> below = new HashMap<>();

    private final List<Department> all;

    DepartmentTree(List<Department> all) {
        this.all = all;
        all.forEach(one ->
                below.computeIfAbsent(one.parent(), parent -> new ArrayList<>()).add(one));
        below.values().forEach(sisters -> sisters.sort(BY_NAME));
    }

    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        grow(nodes, null, 0);
        return nodes;
    }

    /** Whether a department would stand above itself if it came below another. */
    boolean wouldLoop(String department, String parent) {
        Map<String, String> parents = new HashMap<>();
        all.forEach(one -> parents.put(one.code(), one.parent()));
        Set<String> passed = new HashSet<>();
        for (String next = parent; next != null && passed.add(next); next = parents.get(next)) {
            if (next.equals(department)) {
                return true;
            }
        }
        return false;
    }

    private void grow(List<Node> nodes, String parent, int depth) {
        for (Department one : below.getOrDefault(parent, List.of())) {
            nodes.add(new Node(one, depth));
            grow(nodes, one.code(), depth + 1);
        }
    }
}
