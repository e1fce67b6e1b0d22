package io.marshrut.contractors;

import io.marshrut.engine.Stage.RequiredDocument;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * What the link of a contractor opens, and nothing more.
 *
 * @param performer whom to call; null for a link that was never given out
 * @param work null for a link that does not work
 */
public record OpenedLink(State state, String company, Performer performer, Work work) {

    /** How it stands with a link. */
    public enum State {
        OPEN,
        /** Never given out here. */
        UNKNOWN,
        EXPIRED,
        /** A newer link took its place. */
        REPLACED,
        DECLINED,
        WITHDRAWN,
        /** The stage is over. */
        ENDED
    }

    /**
     * The work.
     *
     * @param number of the request, to be named on the telephone
     * @param place code of the site
     * @param documents that the stage asks for
     * @param present keys of those that are there
     */
    public record Work(
            ContractorOrder order,
            String number,
            String place,
            ZoneId zone,
            LocalDate today,
            Instant dueAt,
            List<OrderFile> files,
            List<OrderMessage> messages,
            List<RequiredDocument> documents,
            Set<String> present,
            int maxFiles) {

        public List<OrderFile> shown() {
            return files.stream().filter(file -> !file.isBrought()).toList();
        }

        /** Photographs that the contractor brought. */
        public List<OrderFile> photos() {
            return files.stream()
                    .filter(file -> file.kind() == OrderFile.Kind.BEFORE || file.kind() == OrderFile.Kind.AFTER)
                    .toList();
        }

        /** What the contractor brought of a document that the stage asks for. */
        public List<OrderFile> brought(String role) {
            return files.stream()
                    .filter(file -> file.kind() == OrderFile.Kind.DOCUMENT
                            && file.role().equals(role))
                    .toList();
        }
    }

    static OpenedLink unknown() {
        return new OpenedLink(State.UNKNOWN, null, null, null);
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
