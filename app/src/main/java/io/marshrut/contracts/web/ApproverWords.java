package io.marshrut.contracts.web;

import io.marshrut.access.Permissions;
import io.marshrut.approvals.ApproverRef;
import io.marshrut.directory.Department;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.directory.Position;
import io.marshrut.shared.Texts;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Approvers as rules name them, in words; {@code approvers} on pages. */
@Component("approvers")
class ApproverWords {

    private final Directory directory;
    private final Permissions permissions;
    private final Texts texts;

    ApproverWords(Directory directory, Permissions permissions, Texts texts) {
        this.directory = directory;
        this.permissions = permissions;
        this.texts = texts;
    }

    /** What means nothing here stays as it is written. */
    public String of(String approver, Locale language) {
        return ApproverRef.parse(approver).map(ref -> of(ref, language)).orElse(approver);
    }

    private String of(ApproverRef ref, Locale language) {
        return switch (ref.kind()) {
            case ROLE -> role(ref, language);
            case POSITION -> texts.get("routes.approver.position", language, position(ref.code(), language));
            case PERSON -> directory.find(ref.code()).map(Employee::shortName).orElse(ref.code());
            case INITIATOR -> texts.get("routes.approver.initiator", language);
            case SUPERIOR -> texts.get("routes.approver.superior", language, of(ref.of(), language));
            case HEAD ->
                ref.code() == null
                        ? texts.get("routes.approver.head.own", language)
                        : texts.get("routes.approver.head", language, department(ref.code(), language));
        };
    }

    private String role(ApproverRef ref, Locale language) {
        String name = Optional.ofNullable(permissions.allRoles().get(ref.code()))
                .map(role -> role.name().in(language))
                .orElse(ref.code());
        return ref.place().isEmpty()
                ? texts.get("routes.approver.role", language, name)
                : texts.get(
                        "routes.approver.role.at", language, name, ref.place().substring(1));
    }

    private String position(String code, Locale language) {
        return directory.positions().stream()
                .filter(position -> position.code().equals(code))
                .map(Position::name)
                .findFirst()
                .map(name -> name.in(language))
                .orElse(code);
    }

    private String department(String code, Locale language) {
        return directory.departments().stream()
                .filter(department -> department.code().equals(code))
                .map(Department::name)
                .map(name -> name.in(language))
                .findFirst()
                .orElse(code);
    }
}
