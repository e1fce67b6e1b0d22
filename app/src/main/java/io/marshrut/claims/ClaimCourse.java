package io.marshrut.claims;

import io.marshrut.documents.DocumentCard;
import io.marshrut.documents.Documents;
import io.marshrut.documents.RegistrationNumbers;
import io.marshrut.journal.Journal;
import io.marshrut.journal.JournalEntry;
import io.marshrut.journal.Subject;
import io.marshrut.requests.RequestClosed;
import io.marshrut.requests.RequestStatus;
import io.marshrut.requests.Requests;
import io.marshrut.requests.ServiceRequest;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The way of a claim, as its model calls for each part of it: registered, confirmed, answered, sent, settled. */
@Component
class ClaimCourse {

    private static final String REQUEST = "request";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final String SCAN = "attachment";
    private static final String INCOMING = "claim";
    private static final String INCOMING_PATTERN = "ПР-{yyyy}-{seq:4}";
    private static final String OUTGOING = "claim-answer";
    private static final String OUTGOING_PATTERN = "ОП-{yyyy}-{seq:4}";

    private final ClaimRows rows;
    private final ClaimReaders readers;
    private final ClaimScans scans;
    private final ClaimDays days;
    private final ClaimAnswers answers;
    private final Requests requests;
    private final Documents documents;
    private final RegistrationNumbers numbers;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClaimCourse(
            ClaimRows rows,
            ClaimReaders readers,
            ClaimScans scans,
            ClaimDays days,
            ClaimAnswers answers,
            Requests requests,
            Documents documents,
            RegistrationNumbers numbers,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.readers = readers;
        this.scans = scans;
        this.days = days;
        this.answers = answers;
        this.requests = requests;
        this.documents = documents;
        this.numbers = numbers;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** Gives it its number and has its files read; once, however often the step runs. */
    void register(UUID requestId) {
        if (rows.ofRequest(requestId).isPresent()) {
            return;
        }
        ServiceRequest request = request(requestId);
        List<DocumentCard> files = documents.of(REQUEST, Set.of(requestId)).stream()
                .filter(file -> file.role().equals(SCAN))
                .toList();
        Claim claim = claim(request, files.isEmpty() ? ClaimState.TO_CHECK : ClaimState.READING);
        rows.insert(claim);
        readers.admit(claim.id(), List.of(request.initiator(), request.author()));
        files.forEach(file -> scans.begin(claim.id(), file));
        record(claim.id(), "claim.registered", claim.number());
    }

    private Claim claim(ServiceRequest request, ClaimState state) {
        ClaimFields form = new ClaimFields(request.fields());
        LocalDate received = form.date("receivedOn");
        // who claims is not known yet: the shorter term is taken until it is
        ClaimTerm term = days.term(new ClaimTerm.Facts(null, null, false, null, received, null, null));
        return new Claim(
                Ids.next(),
                numbers.next(INCOMING, INCOMING_PATTERN, Map.of(), days.today(request.site())),
                state,
                request.id(),
                request.site(),
                request.department(),
                request.initiator(),
                request.title(),
                form.text("channel"),
                received,
                Map.of(),
                ConfirmedClaim.NOTHING,
                term,
                null,
                null,
                ClaimAnswer.NOTHING,
                clock.instant(),
                null);
    }

    /** @return whether somebody is to tell the facts first */
    boolean confirm(UUID requestId) {
        ServiceRequest request = request(requestId);
        Claim claim = claim(requestId);
        ConfirmedClaim said = ConfirmedClaim.of(request.fields());
        ClaimTerm term = days.term(claim, said);
        rows.confirmed(claim.id(), said, term, whoDecided(requestId, "triage"), clock.instant());
        answers.draftUnlessWritten(Caller.system(), rows.find(claim.id()).orElseThrow());
        record(claim.id(), "claim.confirmed", DAY.format(term.dueOn()));
        return request.fields().get("factsFrom") != null;
    }

    void answer(UUID requestId) {
        Claim claim = claim(requestId);
        rows.answer(claim.id(), claim.answer().with(request(requestId).fields()), ClaimState.IN_WORK);
        answers.draftUnlessWritten(Caller.system(), rows.find(claim.id()).orElseThrow());
        record(claim.id(), "claim.answer-decided", null);
    }

    /** The number that the letter goes out under; one that was sent back keeps it. */
    void number(UUID requestId) {
        Claim claim = claim(requestId);
        if (claim.answer().number() != null) {
            return;
        }
        LocalDate today = days.today(claim.site());
        String number = numbers.next(OUTGOING, OUTGOING_PATTERN, Map.of(), today);
        rows.answer(claim.id(), claim.answer().numbered(number, today), claim.state());
        answers.draftUnlessWritten(Caller.system(), rows.find(claim.id()).orElseThrow());
        record(claim.id(), "claim.numbered", number);
    }

    /** @return whether something is to be paid */
    boolean dispatched(UUID requestId) {
        Claim claim = claim(requestId);
        rows.answer(claim.id(), claim.answer().with(request(requestId).fields()), ClaimState.ANSWERED);
        Claim answered = rows.find(claim.id()).orElseThrow();
        record(claim.id(), "claim.answered", DAY.format(answered.answer().dispatchedOn()));
        events.publishEvent(new ClaimNews(answered, ClaimNews.What.ANSWERED, 0, Set.of(answered.initiator())));
        return answered.answer().toPay(answered.confirmed().amount()) != null;
    }

    void settled(UUID requestId) {
        Claim claim = claim(requestId);
        rows.answer(claim.id(), claim.answer().with(request(requestId).fields()), ClaimState.ANSWERED);
        record(claim.id(), "claim.settled", null);
    }

    @EventListener
    void closed(RequestClosed closed) {
        if (closed.request().kind().equals(Claim.KIND)) {
            rows.ofRequest(closed.request().id()).ifPresent(claim -> {
                boolean done = closed.request().status() == RequestStatus.COMPLETED;
                rows.state(claim.id(), done ? ClaimState.CLOSED : ClaimState.DROPPED, clock.instant());
                record(claim.id(), done ? "claim.closed" : "claim.dropped", null);
            });
        }
    }

    private ServiceRequest request(UUID id) {
        return requests.get(Caller.system(), id).request();
    }

    private Claim claim(UUID requestId) {
        Claim found = rows.ofRequest(requestId)
                .orElseThrow(() -> new IllegalStateException("Nothing was registered of request " + requestId));
        return rows.locked(found.id()).orElseThrow();
    }

    private String whoDecided(UUID request, String stage) {
        List<JournalEntry> decided = journal.of(Subject.of(REQUEST, request)).stream()
                .filter(entry -> entry.event().equals("stage.decided") && stage.equals(entry.stageKey()))
                .toList();
        return decided.get(decided.size() - 1).actor();
    }

    private void record(UUID claim, String event, String name) {
        var entry = journal.record(Caller.system(), Subject.of(Claim.SUBJECT, claim), event);
        if (name != null) {
            entry.detail("name", name);
        }
        entry.write();
        events.publishEvent(new ClaimChanged(claim));
    }
}
