package io.marshrut.primarydocuments;

import io.marshrut.documents.DocumentCard;
import io.marshrut.ocr.model.DocumentType;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.RecognisedField;
import io.marshrut.recognition.PageLook;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Looks for documents that a document may be once more: on all sites, whoever may read them, because a sum paid twice is
 * paid twice. Suspects and never decides.
 */
@Component
class Twins {

    /** What two documents cannot differ in and be one, where both surely say it. */
    private static final List<FieldName> TELLING =
            List.of(FieldName.NUMBER, FieldName.DATE, FieldName.SELLER_INN, FieldName.TOTAL_AMOUNT);

    /**
     * One of them may be misread on a photo though nothing speaks against it, and a document that was issued anew with
     * another number is worth a question, too. Next month's differs in number and date.
     */
    private static final int DIFFERENCES_OF_ANOTHER = 2;

    private static final class Evidence {
        private final Set<SuspicionReason> reasons = EnumSet.noneOf(SuspicionReason.class);
        private Double alike;
    }

    private final TwinRows twins;
    private final PageLookRows looks;
    private final SuspicionRows suspicions;
    private final PrimaryDocumentRows documents;
    private final Clock clock;

    Twins(TwinRows twins, PageLookRows looks, SuspicionRows suspicions, PrimaryDocumentRows documents, Clock clock) {
        this.twins = twins;
        this.looks = looks;
        this.suspicions = suspicions;
        this.documents = documents;
        this.clock = clock;
    }

    /** Keeps how the pages look, for this document and those that come after it. */
    void remember(UUID document, List<PageLook> pages) {
        looks.save(document, pages);
    }

    /**
     * Looks anew and keeps what was found; what a person decided before stays decided.
     *
     * @return all that is suspected of the document, the oldest other first
     */
    List<Suspicion> look(UUID id, DocumentCard card, DocumentType type, Map<FieldName, RecognisedField> fields) {
        // of two that are read at the same time one has to see the other
        twins.lock();
        Map<UUID, Evidence> found = new HashMap<>();
        twins.sameBytes(id, card.sha256()).forEach(other -> note(found, other, SuspicionReason.BYTES));
        twins.sameDetails(id, type, fields).forEach(other -> note(found, other, SuspicionReason.DETAILS));
        samePages(id, fields, found);
        twins.suspectedOf(id).forEach(found::remove);
        suspicions.forgetOthersThan(id, found.keySet());
        found.forEach(
                (other, evidence) -> suspicions.keep(id, other, evidence.reasons, evidence.alike, clock.instant()));
        return suspicions.against(id);
    }

    private void samePages(UUID id, Map<FieldName, RecognisedField> fields, Map<UUID, Evidence> found) {
        List<PageLook> own = looks.of(id);
        Map<UUID, Boolean> told = new HashMap<>();
        for (PageLook look : own) {
            for (PageLookRows.Near near : twins.nearPages(id, look, fields)) {
                // terms printed on the back of every invoice are no repeat: one of the two has to begin with the page
                boolean begins = look.page() == own.get(0).page() || near.look().page() == 1;
                if (begins
                        && look.saysTheSame(near.look())
                        && !told.computeIfAbsent(near.document(), other -> isAnother(fields, other))) {
                    Evidence evidence = note(found, near.document(), SuspicionReason.PAGE);
                    double alike = look.alikeFigures(near.look());
                    evidence.alike = evidence.alike == null ? alike : Math.max(alike, evidence.alike);
                }
            }
        }
    }

    private boolean isAnother(Map<FieldName, RecognisedField> fields, UUID otherId) {
        PrimaryDocument other = documents.find(otherId).orElseThrow();
        return TELLING.stream()
                        .filter(name ->
                                differ(name, fields.get(name), other.fields().get(name)))
                        .count()
                >= DIFFERENCES_OF_ANOTHER;
    }

    private boolean differ(FieldName name, RecognisedField here, RecognisedField there) {
        return isSure(here)
                && isSure(there)
                && !(name == FieldName.NUMBER
                        ? twins.isSameNumber(here.value(), there.value())
                        : here.value().equals(there.value()));
    }

    private static boolean isSure(RecognisedField field) {
        return field != null && !field.needsReview() && !field.disputed();
    }

    private static Evidence note(Map<UUID, Evidence> found, UUID other, SuspicionReason reason) {
        Evidence evidence = found.computeIfAbsent(other, any -> new Evidence());
        evidence.reasons.add(reason);
        return evidence;
    }
}
