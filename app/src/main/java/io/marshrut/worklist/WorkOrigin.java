package io.marshrut.worklist;

import io.marshrut.engine.StageDecision;
import io.marshrut.shared.Caller;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Where items come from: the package that opens them and learns what was decided. */
public interface WorkOrigin {

    String name();

    /** Path of the page on which an item is decided. */
    String page(WorkItem item);

    /**
     * Asked before an item is locked to be decided: an origin whose items depend on each other locks first what they
     * have in common, so that people who decide at the same moment wait for each other instead of meeting in a deadlock.
     */
    default void hold(WorkItem item) {}

    /**
     * The caller decided an item; runs in the transaction that closed it. After a decision whose outcome is a question
     * the item is on hold until the origin calls {@link Worklist#release}.
     */
    void decided(Caller caller, WorkItem item, StageDecision decision, String comment, Map<String, Object> fields);

    /** Whether somebody could decide this origin's items at all, once they are handed to them. */
    default boolean mayDecide(Caller colleague) {
        return true;
    }

    /** Whether somebody could decide this very item. */
    default boolean mayDecide(Caller colleague, WorkItem item) {
        return mayDecide(colleague);
    }

    /**
     * Whether what is offered to groups is offered to them in this capacity, too: a rule may mean fewer people than the
     * place of its item reaches.
     */
    default boolean isOfferedTo(Caller colleague, WorkItem item) {
        return true;
    }

    /** Of the given items' required documents those that are there, by item: keys of the documents. */
    default Map<UUID, Set<String>> presentDocuments(Collection<WorkItem> items) {
        return Map.of();
    }

    /** Of the given items those about something urgent or less so, each with its priority. */
    default Map<UUID, String> priorities(Collection<WorkItem> items) {
        return Map.of();
    }

    /** Of the given items those whose subject waits for others of its kind, each with for how many. */
    default Map<UUID, Integer> waits(Collection<WorkItem> items) {
        return Map.of();
    }

    /** The problem code that refuses a plain decision where the origin has a form of its own for it; null else. */
    default String refusalOfPlainDecision(WorkItem item, StageDecision decision) {
        return null;
    }

    /**
     * Looks again at this origin's items that wait for people who are away: where its rules say so, somebody else decides
     * them. Asked whenever somebody goes, and each minute.
     */
    default void lookAgain() {}
}
