package io.marshrut.worklist;

import io.marshrut.engine.Stage.RequiredDocument;
import io.marshrut.engine.StageDecision;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Capacity;
import io.marshrut.shared.Grant;
import io.marshrut.shared.LocalText;
import io.marshrut.shared.Place;
import io.marshrut.sla.SlaState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Something that waits for a person (задача).
 *
 * @param origin name of the {@link WorkOrigin} that made it
 * @param originRef what the origin knows it by
 * @param kind of work, such as {@code it/incident}
 * @param place whose roles reach it
 * @param groups roles whose holders may take it
 * @param names the only people who may take it or hold it, as themselves, whatever their roles are: it is about a secret
 *     document; null where the groups may
 * @param assignee login of who holds it, null while nobody does
 * @param dueAt null where there is no deadline, as is warnAt
 * @param because the rule that brought it here, in words
 */
public record WorkItem(
        UUID id,
        String origin,
        String originRef,
        WorkSubject subject,
        String kind,
        String stageKey,
        LocalText stage,
        Place place,
        Set<String> groups,
        Set<String> names,
        String assignee,
        State state,
        Instant createdAt,
        UUID clockId,
        Instant dueAt,
        Instant warnAt,
        LocalText because,
        List<StageDecision> decisions,
        List<RequiredDocument> requiredDocuments,
        String decision,
        String decidedBy,
        Instant decidedAt) {

    /** Where an item is in its life. */
    public enum State {
        OPEN,
        /** Waits for an answer; its clock stands still. */
        ON_HOLD,
        /** Waits for nobody as long as its subject stands aside; its clock stands still. */
        SHELVED,
        DONE,
        /** Taken away: the case went another way or ended. */
        CANCELLED;

        public boolean isPending() {
            return this == OPEN || this == ON_HOLD;
        }

        /** Whether nothing can happen to it any more. */
        public boolean isOver() {
            return this == DONE || this == CANCELLED;
        }
    }

    public Optional<StageDecision> decision(String key) {
        return decisions.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    public SlaState sla(Instant now) {
        return switch (state) {
            case OPEN -> SlaState.of(dueAt, warnAt, false, now);
            case ON_HOLD, SHELVED -> SlaState.PAUSED;
            case DONE, CANCELLED ->
                dueAt == null || decidedAt == null || !decidedAt.isAfter(dueAt) ? SlaState.MET : SlaState.MISSED;
        };
    }

    /** Whether it is kept from everybody whom it does not name. */
    public boolean isByName() {
        return names != null;
    }

    public String site() {
        return place.site();
    }

    /** Whether the item waits for this caller, alone or as one of a group, for themselves or for somebody absent. */
    public boolean waitsFor(Caller caller) {
        return actsAs(caller).isPresent();
    }

    /** As whom the caller would decide it, first of all as themselves; nothing where it does not wait for them. */
    public Optional<Capacity> actsAs(Caller caller) {
        return waysOf(caller).findFirst();
    }

    /** Everything as whom the caller could decide it, themselves first. */
    Stream<Capacity> waysOf(Caller caller) {
        return state != State.OPEN
                ? Stream.empty()
                : capacities(caller)
                        .filter(capacity -> assignee == null
                                ? isOffered(capacity)
                                : capacity.login().equals(assignee));
    }

    /** Whether it is with this caller, or with somebody absent in whose place they are. */
    public boolean isHeldBy(Caller caller) {
        return assignee != null
                && capacities(caller).anyMatch(capacity -> capacity.login().equals(assignee));
    }

    public boolean isCandidate(Caller caller) {
        return capacities(caller).anyMatch(this::isOffered);
    }

    /** Nobody stands in for somebody who is named. */
    private Stream<Capacity> capacities(Caller caller) {
        return isByName()
                ? Stream.of(caller.own())
                : caller.capacities().stream()
                        .filter(capacity -> capacity.area().covers(kind));
    }

    private boolean isOffered(Capacity capacity) {
        if (isByName()) {
            return names.contains(capacity.login());
        }
        return offers().anyMatch(capacity.groups()::contains);
    }

    /** The names under which it is offered: {@code it}, {@code it@HQ}, {@code it#IT}, or {@code user:ivanov}. */
    Stream<String> offers() {
        if (isByName()) {
            return names.stream().map("user:"::concat);
        }
        return groups.stream().flatMap(group -> Grant.thatServe(group, place).stream());
    }

    /** The same, about a subject that is called otherwise now, for other people. */
    WorkItem offeredTo(Set<String> people, WorkSubject renamed) {
        boolean keepsHolder = !state.isPending() || people == null || assignee == null || people.contains(assignee);
        return new WorkItem(
                id,
                origin,
                originRef,
                renamed,
                kind,
                stageKey,
                stage,
                place,
                groups,
                people,
                keepsHolder ? assignee : null,
                state,
                createdAt,
                clockId,
                dueAt,
                warnAt,
                because,
                decisions,
                requiredDocuments,
                decision,
                decidedBy,
                decidedAt);
    }

    WorkItem assignedTo(String login) {
        return with(login, state, decision, decidedBy, decidedAt);
    }

    /** Goes on to somebody else, or to its group where the login is null, by a rule in words. */
    WorkItem handedOn(String login, LocalText rule) {
        return new WorkItem(
                id,
                origin,
                originRef,
                subject,
                kind,
                stageKey,
                stage,
                place,
                groups,
                names,
                login,
                state,
                createdAt,
                clockId,
                dueAt,
                warnAt,
                rule,
                decisions,
                requiredDocuments,
                decision,
                decidedBy,
                decidedAt);
    }

    /** Waits for an answer to a question of the person who holds it. */
    WorkItem heldBackBy(String login) {
        return with(login, State.ON_HOLD, null, null, null);
    }

    WorkItem reopened() {
        return with(assignee, State.OPEN, null, null, null);
    }

    WorkItem decidedAs(String key, String login, Instant at) {
        return with(login, State.DONE, key, login, at);
    }

    WorkItem cancelled(Instant at) {
        return with(assignee, State.CANCELLED, null, null, at);
    }

    WorkItem due(Instant due, Instant warn) {
        return new WorkItem(
                id,
                origin,
                originRef,
                subject,
                kind,
                stageKey,
                stage,
                place,
                groups,
                names,
                assignee,
                state,
                createdAt,
                clockId,
                due,
                warn,
                because,
                decisions,
                requiredDocuments,
                decision,
                decidedBy,
                decidedAt);
    }

    private WorkItem with(String holder, State newState, String decisionKey, String by, Instant at) {
        return new WorkItem(
                id,
                origin,
                originRef,
                subject,
                kind,
                stageKey,
                stage,
                place,
                groups,
                names,
                holder,
                newState,
                createdAt,
                clockId,
                dueAt,
                warnAt,
                because,
                decisions,
                requiredDocuments,
                decisionKey,
                by,
                at);
    }
}
