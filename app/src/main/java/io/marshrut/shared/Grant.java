package io.marshrut.shared;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A role with the part of the company that it is held for (роль с областью). Written {@code accountant} for the whole
 * company, {@code accountant@SPB-03} for a site, {@code lawyer#LEGAL} for a department with all below it.
 *
 * @param code of the site or department, empty for the company
 */
public record Grant(String role, Bound bound, String code) {

    /** What a role is bound to. */
    public enum Bound {
        COMPANY,
        SITE,
        DEPARTMENT
    }

    private static final char AT_SITE = '@';
    private static final char IN_DEPARTMENT = '#';

    public static Grant company(String role) {
        return new Grant(role, Bound.COMPANY, "");
    }

    public static Grant atSite(String role, String site) {
        return new Grant(role, Bound.SITE, site);
    }

    public static Grant inDepartment(String role, String department) {
        return new Grant(role, Bound.DEPARTMENT, department);
    }

    /** Reads what {@link #toString()} wrote. */
    public static Grant parse(String text) {
        int site = text.indexOf(AT_SITE);
        if (site > 0) {
            return atSite(text.substring(0, site), text.substring(site + 1));
        }
        int department = text.indexOf(IN_DEPARTMENT);
        return department > 0
                ? inDepartment(text.substring(0, department), text.substring(department + 1))
                : company(text);
    }

    /** The grants of which any one makes somebody a holder of the role for a thing of this place. */
    public static Set<String> thatServe(String role, Place place) {
        return Stream.of(
                        company(role),
                        place.site() == null ? null : atSite(role, place.site()),
                        place.department() == null ? null : inDepartment(role, place.department()))
                .filter(java.util.Objects::nonNull)
                .map(Grant::toString)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String toString() {
        return switch (bound) {
            case COMPANY -> role;
            case SITE -> role + AT_SITE + code;
            case DEPARTMENT -> role + IN_DEPARTMENT + code;
        };
    }
}
