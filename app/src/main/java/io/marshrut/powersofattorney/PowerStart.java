package io.marshrut.powersofattorney;

import io.marshrut.documents.DocumentCard;
import io.marshrut.documents.Documents;
import io.marshrut.documents.NewDocument;
import io.marshrut.documents.ReceivedFile;
import io.marshrut.journal.Journal;
import io.marshrut.journal.JournalEntry;
import io.marshrut.journal.Subject;
import io.marshrut.powersofattorney.PowerNews.What;
import io.marshrut.requests.RequestClosed;
import io.marshrut.shared.Caller;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** From the number to the holder's hands (подписание, вступление в силу, вручение), or to nothing. */
@Component
class PowerStart {

    private static final String REQUEST = "request";
    private static final String SIGNING = "sign";
    private static final String HANDING_OVER = "hand-over";

    private final PowerRows rows;
    private final PowerPeople people;
    private final Documents documents;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PowerStart(
            PowerRows rows,
            PowerPeople people,
            Documents documents,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.people = people;
        this.documents = documents;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** @return whether it is in force now; not where the only scan is of a paper that was sent back */
    boolean activate(UUID request) {
        PowerOfAttorney power = issued(request);
        Optional<DocumentCard> scan = scan(power);
        scan.ifPresent(found -> activate(power, found));
        return scan.isPresent();
    }

    private void activate(PowerOfAttorney power, DocumentCard scan) {
        String signer = whoDecided(power.requestId(), SIGNING);
        documents.add(
                Caller.system(),
                NewDocument.of(
                        new ReceivedFile(scan.fileName(), scan.mediaType(), scan.content()),
                        PowerOfAttorney.SUBJECT,
                        power.id(),
                        PowerOfAttorney.SCAN,
                        power.site()));
        rows.signed(power.id(), signer, clock.instant());
        record(power.id(), "power.signed", signer);
        PowerOfAttorney active = rows.find(power.id()).orElseThrow();
        events.publishEvent(new PowerNews(active, What.ACTIVE, active.endsOn(), 0, people.ownersOf(active)));
    }

    void handOver(UUID request) {
        PowerOfAttorney power = rows.ofRequest(request).stream()
                .filter(one -> one.signedAt() != null)
                .reduce((first, second) -> second)
                .orElseThrow(() -> new IllegalStateException("Nothing was signed of request " + request));
        String lawyer = whoDecided(request, HANDING_OVER);
        rows.handedOver(power.id(), lawyer, clock.instant());
        record(power.id(), "power.handed-over", lawyer);
    }

    /** What was issued of a request and not signed. */
    void annul(UUID request) {
        rows.ofRequest(request).stream()
                .filter(power -> power.state() == PowerState.ISSUED)
                .forEach(power -> {
                    rows.state(power.id(), PowerState.ANNULLED);
                    record(power.id(), "power.annulled", null);
                });
    }

    /** Withdrawn or refused while the paper lay before the director. */
    @EventListener
    void closed(RequestClosed closed) {
        if (closed.request().kind().equals(PowerOfAttorney.KIND)) {
            annul(closed.request().id());
        }
    }

    private PowerOfAttorney issued(UUID request) {
        return rows.ofRequest(request).stream()
                .filter(power -> power.state() == PowerState.ISSUED)
                .reduce((first, second) -> second)
                .orElseThrow(() -> new IllegalStateException("Nothing was issued of request " + request));
    }

    private Optional<DocumentCard> scan(PowerOfAttorney power) {
        return documents.of(REQUEST, Set.of(power.requestId())).stream()
                .filter(card -> card.role().equals(PowerOfAttorney.SCAN))
                .filter(card -> card.createdAt().isAfter(power.createdAt()))
                .reduce((first, second) -> second);
    }

    private String whoDecided(UUID request, String stage) {
        List<JournalEntry> decided = journal.of(Subject.of(REQUEST, request)).stream()
                .filter(entry -> entry.event().equals("stage.decided") && stage.equals(entry.stageKey()))
                .toList();
        return decided.get(decided.size() - 1).actor();
    }

    private void record(UUID power, String event, String who) {
        var entry = journal.record(Caller.system(), Subject.of(PowerOfAttorney.SUBJECT, power), event);
        if (who != null) {
            entry.detail("assignee", who);
        }
        entry.write();
        events.publishEvent(new PowerChanged(power));
    }
}
