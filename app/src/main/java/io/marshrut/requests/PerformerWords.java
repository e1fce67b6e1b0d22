package io.marshrut.requests;

import io.marshrut.access.Permissions;
import io.marshrut.access.Role;
import io.marshrut.approvals.ApproverRef;
import io.marshrut.approvals.Approvers;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.engine.Stage;
import io.marshrut.shared.LocalText;
import io.marshrut.shared.Texts;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Why a task is with somebody, in words that the task keeps. */
@Component
class PerformerWords {

    /** A request at a stage. */
    record Case(ServiceRequest request, CatalogEntry entry, Stage stage) {}

    private final Approvers approvers;
    private final Permissions permissions;
    private final Directory directory;
    private final Texts texts;

    PerformerWords(Approvers approvers, Permissions permissions, Directory directory, Texts texts) {
        this.approvers = approvers;
        this.permissions = permissions;
        this.directory = directory;
        this.texts = texts;
    }

    /** What a rule calls them. */
    LocalText of(Case told, PerformerRef ref) {
        LocalText base = base(told, ref);
        if (ref.superiors() == 1 && ref.approver() != null && ref.approver().kind() == ApproverRef.Kind.INITIATOR) {
            return texts.both("requests.performer.superior-of-initiator");
        }
        for (int step = 0; step < ref.superiors(); step++) {
            base = texts.both("requests.performer.superior", base);
        }
        return base;
    }

    private LocalText base(Case told, PerformerRef ref) {
        if (ref.field() != null) {
            return texts.both(
                    "requests.performer.field",
                    told.entry().form().field(ref.field()).map(FormField::label).orElse(LocalText.same(ref.field())));
        }
        if (ref.stage() != null) {
            return texts.both(
                    "requests.performer.stage",
                    told.entry().process().stage(ref.stage()).map(Stage::title).orElse(LocalText.same(ref.stage())));
        }
        if (ref.table() != null) {
            return texts.both("requests.performer.table", LocalText.same(ref.table()));
        }
        LocalText words = approvers.words(ref.approver(), told.request().place());
        return ref.approver().kind() == ApproverRef.Kind.POSITION
                ? texts.both("requests.performer.position", words)
                : words;
    }

    LocalText sentence(Case told, LocalText as) {
        return texts.both(
                "requests.because.performer", told.entry().title(), told.stage().title(), as);
    }

    /** The model itself named a person. */
    LocalText ofModel(Case told, String assignee) {
        return texts.both(
                assignee.equals(told.request().initiator()) ? "requests.because.initiator" : "requests.because.named");
    }

    LocalText role(Case told, Set<String> groups) {
        return texts.both(
                "requests.because.role", told.entry().title(), told.stage().title(), name(groups));
    }

    LocalText leastLoaded(Case told, Set<String> groups) {
        return texts.both(
                "requests.because.load", told.entry().title(), told.stage().title(), name(groups));
    }

    LocalText vacant(LocalText as) {
        return texts.both("requests.because.vacant", as);
    }

    LocalText blocked(String login, LocalText as) {
        return texts.both("requests.because.blocked", person(login), as);
    }

    LocalText absent(String login, LocalText as) {
        return texts.both("requests.because.absent", person(login), as);
    }

    private String person(String login) {
        return directory.find(login).map(Employee::shortName).orElse(login);
    }

    private LocalText name(Set<String> groups) {
        String code = groups.stream().sorted().findFirst().orElse("employee");
        Role role = permissions.allRoles().get(code);
        return role == null ? LocalText.same(code) : role.name();
    }
}
