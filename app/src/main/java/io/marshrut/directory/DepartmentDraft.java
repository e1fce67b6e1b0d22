package io.marshrut.directory;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an administrator says about a department, before and after it is checked. Anything may be null before.
 *
 * @param nameEn empty where it is called as in Russian
 * @param parent code of the department above, empty at the top
 * @param site code
 * @param servingRole the role whose holders serve requests for it, empty where it serves nobody
 * @param head login, empty where nobody heads it
 */
public record DepartmentDraft(
        String code, String nameRu, String nameEn, String parent, String site, String servingRole, String head) {

    /** What the form shows at first. */
    public static DepartmentDraft empty() {
        return new DepartmentDraft("", "", "", "", "", "", "");
    }

    public static DepartmentDraft of(Department department) {
        return new DepartmentDraft(
                department.code(),
                department.name().ru(),
                department.name().en(),
                Typed.text(department.parent()),
                department.site(),
                Typed.text(department.servingRole()),
                Typed.text(department.head()));
    }

    DepartmentDraft tidy() {
        return new DepartmentDraft(
                PlaceCheck.code(code),
                Typed.text(nameRu),
                Typed.text(nameEn),
                Typed.text(parent),
                Typed.text(site),
                Typed.text(servingRole),
                Typed.text(head));
    }

    /** Without the code, which never changes. */
    Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("nameRu", nameRu);
        facts.put("nameEn", nameEn);
        facts.put("parent", parent);
        facts.put("site", site);
        facts.put("servingRole", servingRole);
        facts.put("head", head);
        return facts;
    }
}
