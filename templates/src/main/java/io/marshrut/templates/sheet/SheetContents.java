package io.marshrut.templates.sheet;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * Everything an approval sheet (лист согласования) tells. Texts come in the sheet's language and as people typed them;
 * what may be missing is marked, and a blank text counts as missing.
 *
 * @param company the company whose sheet it is
 * @param rounds oldest first
 * @param signatures none while nobody has signed
 * @param zone all times of the sheet are told in it
 * @param made when and for whom this copy was made; not a part of {@link #hash()}
 */
public record SheetContents(
        String company, Subject subject, List<Round> rounds, List<Signature> signatures, ZoneId zone, Making made) {

    public SheetContents {
        rounds = List.copyOf(rounds);
        signatures = List.copyOf(signatures);
    }

    /**
     * SHA-256 over all facts of the sheet, 64 hexadecimal digits: two copies made at different times carry the same one
     * as long as nothing was added or changed.
     */
    public String hash() {
        return ContentsHash.of(company, subject, rounds, signatures);
    }

    /**
     * The document being approved.
     *
     * @param number registration number; null before registration
     * @param counterparty may be null
     * @param amount amount with its currency, such as {@code 1 250 000,00 ₽}; may be null
     * @param site may be null
     * @param department may be null
     * @param state where it stands now, in words; may be null
     */
    public record Subject(
            String title,
            String number,
            String kind,
            String counterparty,
            String amount,
            String site,
            String department,
            String initiator,
            String state) {}

    /**
     * A round (тур согласования): one version on its way through the stages.
     *
     * @param endedAt null while it runs
     * @param route the route's name
     * @param rule in words, why this route
     */
    public record Round(
            int number,
            Version version,
            Instant startedAt,
            Instant endedAt,
            String route,
            String rule,
            List<Stage> stages,
            List<Remark> remarks) {

        public Round {
            stages = List.copyOf(stages);
            remarks = List.copyOf(remarks);
        }
    }

    /** A version of the document; {@code sha256} as 64 hexadecimal digits. */
    public record Version(int number, String fileName, String sha256) {}

    /**
     * A stage (этап).
     *
     * @param mode in words: in parallel, one after another, any one, two of three
     * @param required whether it must be passed; otherwise it is only informed
     */
    public record Stage(String title, String mode, boolean required, List<Vote> votes) {

        public Stage {
            votes = List.copyOf(votes);
        }
    }

    /**
     * A vote (виза), also one that is still awaited.
     *
     * @param position may be null
     * @param onBehalfOf whom the approver stood in for; may be null
     * @param because the rule that asked this approver, in words; may be null
     * @param decision in words
     * @param comment may be null
     * @param at null while awaited
     * @param addedBy who added this approver; may be null
     * @param delegatedBy whose vote it was before; may be null
     * @param standsFrom number of the earlier round in which it was given; null if given in this one
     */
    public record Vote(
            String approver,
            String position,
            String onBehalfOf,
            String because,
            Outcome outcome,
            String decision,
            String comment,
            Instant at,
            String addedBy,
            String delegatedBy,
            Integer standsFrom) {}

    /** What a decision means for the way of the document; it gives the decision its colour. */
    public enum Outcome {
        APPROVED,
        APPROVED_WITH_REMARKS,
        RETURNED,
        REJECTED,
        AWAITED
    }

    /**
     * A remark (замечание).
     *
     * @param number counted through the document
     * @param page of the version, from 1; may be null
     * @param answer null while unanswered
     */
    public record Remark(int number, String by, String text, Integer page, Answer answer) {}

    /** The answer to a remark. {@code text} may be null where the remark was accepted. */
    public record Answer(boolean accepted, String text, String by, Instant at) {}

    /** A signature (подпись); {@code sha256} is the hash of the version that was signed. */
    public record Signature(String by, String position, Instant at, Method method, String sha256) {}

    /** How it was signed (63-ФЗ): простая электронная подпись, or by hand on paper. */
    public enum Method {
        SIMPLE_ELECTRONIC,
        PAPER
    }

    /** When and by whom a copy of the sheet was made. */
    public record Making(Instant at, String by) {}
}
