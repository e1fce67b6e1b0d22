package io.marshrut.approvals;

import io.marshrut.approvals.Approvers.About;
import io.marshrut.shared.LocalText;
import io.marshrut.shared.Place;
import io.marshrut.shared.Texts;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Finds whom a rule means (кого имеет в виду правило), in the company as it is today. A rule that leads to nobody leads to
 * whoever is above the document's department, with the reason, so that nothing waits for nobody.
 */
@Component
class Voters {

    /** Where it goes when there is nobody above at all. */
    private static final String LAST_RESORT = "director";

    /** Who is there is asked for when their turn comes. */
    private static final Predicate<String> ANYBODY = Approvers.ANYBODY;

    private final Approvers approvers;
    private final Texts texts;

    Voters(Approvers approvers, Texts texts) {
        this.approvers = approvers;
        this.texts = texts;
    }

    /** Somebody who is asked, with what the rule calls them in words. */
    record Found(Voter voter, LocalText as) {}

    /** Whom the stage asks for a document of this place and initiator, in its order. */
    List<Found> of(RouteStage stage, Place place, String initiator) {
        return stage.approvers().stream()
                .map(ref -> find(ref, place, initiator))
                .map(found ->
                        stage.byInitiator() || !initiator.equals(found.voter().login())
                                ? found
                                : instead(found, place, initiator, "approvals.voter.not-initiator", ANYBODY))
                .toList();
    }

    private Found find(ApproverRef ref, Place place, String initiator) {
        if (ref.kind() == ApproverRef.Kind.ROLE) {
            return new Found(
                    Voter.holderOf(ref.toString(), ref.code(), Approvers.narrowed(ref, place)),
                    approvers.words(ref, place));
        }
        LocalText as = approvers.words(ref, place);
        return approvers
                .person(ref, About.document(place, initiator))
                .map(login -> new Found(Voter.person(ref.toString(), login, place), as))
                .orElseGet(() -> instead(
                        new Found(Voter.person(ref.toString(), null, place), as),
                        place,
                        initiator,
                        "approvals.voter.vacant",
                        ANYBODY));
    }

    /**
     * Who decides in place of somebody whom the rule leads to in vain.
     *
     * @param could whether somebody could decide now: is there, or has a deputy who is
     */
    Found instead(Found found, Place place, String initiator, String reason, Predicate<String> could) {
        LocalText why = texts.both(reason, found.as());
        Set<String> not = new LinkedHashSet<>(List.of(initiator));
        if (found.voter().login() != null) {
            not.add(found.voter().login());
        }
        String approver = found.voter().approver();
        Voter voter = approvers
                .superior(found.voter().login(), not, could)
                .or(() -> approvers.headAbove(place.department(), not, could))
                .map(login -> Voter.person(approver, login, place))
                .orElseGet(() -> Voter.holderOf(approver, LAST_RESORT, place));
        return new Found(voter, why);
    }
}
