package io.marshrut.access;

import io.marshrut.shared.Area;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Capacity;
import io.marshrut.shared.Grant;
import io.marshrut.shared.Place;
import io.marshrut.shared.Problem;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What each caller may do and how far that reaches. Denied by default: a role that is unknown permits nothing. Who stands
 * in for somebody absent may do what that person may, within the area of the substitution; only administration is never
 * handed on so.
 */
@Component
public class Permissions {

    private final RoleRows roles;

    Permissions(RoleRows roles) {
        this.roles = roles;
    }

    /** The roles that permit something, for tests and pages that name them. */
    public Set<String> rolesWith(Permission permission) {
        return roles.all().values().stream()
                .filter(role -> role.permissions().containsKey(permission))
                .map(Role::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it is permitted anywhere at all. */
    public boolean permits(Caller caller, Permission permission) {
        return caller.isSystem()
                || caller.capacities().stream()
                        .anyMatch(capacity -> counts(caller, capacity, permission) && grants(capacity, permission));
    }

    /** Whether it is permitted for a thing of this kind and place. */
    public boolean permits(Caller caller, Permission permission, String kind, Place place) {
        return caller.isSystem()
                || sight(caller, permission).clearances().stream()
                        .anyMatch(clearance -> clearance.area().covers(kind) && clearance.reaches(place));
    }

    /** @throws Problem 403 where the caller lacks it */
    public void require(Caller caller, Permission permission) {
        if (!permits(caller, permission)) {
            throw Problem.forbidden();
        }
    }

    /** How far a permission to read reaches, and which names the caller is admitted by beside it. */
    public Sight sight(Caller caller, Permission permission) {
        return new Sight(caller.capacities().stream()
                .filter(capacity -> permission != Permission.ADMINISTER || capacity.equals(caller.own()))
                .map(capacity -> caller.isSystem()
                        ? new Clearance(
                                capacity.login(), capacity.area(), capacity.principals(), true, Set.of(), Set.of())
                        : clearance(capacity, permission))
                .toList());
    }

    /** The sites that a permission reaches, in whatever capacity; what is bound to a department reaches none. */
    public SiteReach sites(Caller caller, Permission permission) {
        boolean everywhere = caller.isSystem();
        Set<String> sites = new HashSet<>();
        for (Capacity capacity : caller.capacities()) {
            if (counts(caller, capacity, permission)) {
                Clearance clearance = clearance(capacity, permission);
                everywhere |= clearance.everything();
                sites.addAll(clearance.sites());
            }
        }
        return new SiteReach(everywhere, sites);
    }

    Clearance clearance(Capacity capacity, Permission permission) {
        boolean everything = false;
        Set<String> sites = new HashSet<>();
        Set<String> departments = new HashSet<>();
        for (Grant grant : capacity.grants()) {
            Reach reach = reach(grant, permission);
            if (reach == null) {
                continue;
            }
            switch (grant.bound()) {
                case SITE -> sites.add(grant.code());
                case DEPARTMENT -> departments.add(grant.code());
                case COMPANY -> {
                    everything |= reach == Reach.ALL;
                    if (reach == Reach.SITE && capacity.site() != null) {
                        sites.add(capacity.site());
                    }
                    if (reach == Reach.DEPARTMENT) {
                        departments.addAll(capacity.departments());
                    }
                }
            }
        }
        return new Clearance(capacity.login(), capacity.area(), capacity.principals(), everything, sites, departments);
    }

    private boolean counts(Caller caller, Capacity capacity, Permission permission) {
        if (capacity.equals(caller.own())) {
            return true;
        }
        if (permission == Permission.ADMINISTER) {
            return false;
        }
        Area area = capacity.area();
        return permission.kind() == null ? area.isAll() || ofWork(permission) : area.covers(permission.kind());
    }

    /** These have an area of their own in each thing they are about. */
    private static boolean ofWork(Permission permission) {
        return permission == Permission.READ_REQUESTS || permission == Permission.READ_TASKS;
    }

    private boolean grants(Capacity capacity, Permission permission) {
        return capacity.grants().stream().anyMatch(grant -> reach(grant, permission) != null);
    }

    /** How far a permission reaches that this role brings; null where it brings none. */
    Reach reach(Grant grant, Permission permission) {
        Role role = roles.all().get(grant.role());
        return role == null ? null : role.permissions().get(permission);
    }

    /** All roles by code. */
    public Map<String, Role> allRoles() {
        return roles.all();
    }

    /** The roles that somebody may be given, beside {@code employee} that everybody holds. */
    public Set<String> roles() {
        return roles.all().keySet().stream()
                .filter(role -> !role.equals(Caller.EMPLOYEE))
                .collect(Collectors.toUnmodifiableSet());
    }
}
