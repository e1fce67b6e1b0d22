package io.marshrut.claims;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.documents.DocumentCard;
import io.marshrut.documents.Documents;
import io.marshrut.documents.ReceivedFile;
import io.marshrut.documents.Upload;
import io.marshrut.requests.FormField;
import io.marshrut.requests.RequestDraft;
import io.marshrut.requests.RequestForm;
import io.marshrut.requests.Requests;
import io.marshrut.requests.ServiceRequest;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.shared.Transactions;
import io.marshrut.worklist.Decisions;
import io.marshrut.worklist.WorkItem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What people do with claims: bring them, compare them with the paper, write the answer. */
@Service
public class ClaimWork {

    private static final Set<String> STAGES_BY_FORM = Set.of("triage", "draft");

    private final Claims claims;
    private final ClaimRows rows;
    private final ClaimScans scans;
    private final ClaimAnswers answers;
    private final ClaimFormRule rule;
    private final Requests requests;
    private final Decisions decisions;
    private final Documents documents;
    private final Permissions permissions;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;

    ClaimWork(
            Claims claims,
            ClaimRows rows,
            ClaimScans scans,
            ClaimAnswers answers,
            ClaimFormRule rule,
            Requests requests,
            Decisions decisions,
            Documents documents,
            Permissions permissions,
            Transactions transactions,
            ApplicationEventPublisher events) {
        this.claims = claims;
        this.rows = rows;
        this.scans = scans;
        this.answers = answers;
        this.rule = rule;
        this.requests = requests;
        this.decisions = decisions;
        this.documents = documents;
        this.permissions = permissions;
        this.transactions = transactions;
        this.events = events;
    }

    /**
     * Files a claim with its photos or scans; the workers read them at once, or as soon as they are there.
     *
     * @param fields of the form of {@code legal/claim}
     * @throws Problem 422 as filing any request does
     */
    public Claim bring(Caller caller, String site, Map<String, Object> fields, List<Upload> files) {
        ServiceRequest request =
                requests.submit(caller, new RequestDraft(Claim.KIND, site, fields, null), List.copyOf(files));
        return rows.ofRequest(request.id()).orElseThrow();
    }

    /** One more page, which is read as the others are. @throws Problem 404; 409 where the request is closed */
    public DocumentCard addScan(Caller caller, UUID id, Upload file) {
        Claim claim = claims.readable(caller, id);
        return transactions.call(() -> {
            DocumentCard card = requests.attach(caller, claim.requestId(), null, file);
            Claim held = rows.locked(id).orElseThrow();
            scans.begin(id, card);
            if (!held.isConfirmed() && held.state().isUnanswered()) {
                rows.state(id, ClaimState.READING, null);
            }
            events.publishEvent(new ClaimChanged(id));
            return card;
        });
    }

    /** The item of a stage that is done on the card of the claim, where it waits for the caller. */
    public Optional<WorkItem> waiting(Caller caller, Claim claim) {
        if (!claim.state().isUnanswered()
                || requests.readableOf(caller, Set.of(claim.requestId())).isEmpty()) {
            return Optional.empty();
        }
        return requests.waitingFor(caller, claim.requestId()).stream()
                .filter(item -> STAGES_BY_FORM.contains(item.stageKey()))
                .findFirst();
    }

    /** What is filled in at that stage. */
    public RequestForm form(Claim claim, WorkItem item) {
        ServiceRequest request =
                requests.get(Caller.system(), claim.requestId()).request();
        return requests.entryOf(request)
                .form()
                .at(requests.entryOf(request).process().stage(item.stageKey()).orElseThrow());
    }

    /** What the form of that stage begins with: what was filled in before, else what was read. */
    public Map<String, Object> begins(Claim claim) {
        Map<String, Object> values = new HashMap<>();
        if (!claim.isConfirmed()) {
            values.putAll(ClaimGuess.of(claim.recognised()));
        }
        requests.get(Caller.system(), claim.requestId()).request().fields().forEach(values::put);
        if (claim.answer().kind() != null) {
            values.put("answerKind", claim.answer().kind().key());
            values.put("grounds", claim.answer().grounds());
            values.put("payAmount", claim.answer().payAmount());
        }
        return values;
    }

    /** What was read, by the field of the form that it fills. */
    public Map<String, ReadValue> readings(Claim claim) {
        Map<String, ReadValue> byField = new HashMap<>();
        claim.recognised().forEach((name, read) -> {
            String field = ClaimGuess.formField(name);
            if (field != null) {
                byField.put(field, read);
            }
        });
        return byField;
    }

    /**
     * Decides the stage that waits for the caller.
     *
     * @throws Problem 404; 403 where nothing waits for the caller; as the decision of any task
     */
    public void decide(Caller caller, UUID id, String decision, String comment, Map<String, Object> fields) {
        Claim claim = claims.readable(caller, id);
        WorkItem item = waiting(caller, claim).orElseThrow(Problem::forbidden);
        decisions.decide(caller, item.id(), decision, comment, fields);
    }

    /** Whether the caller writes answers, and there is one to be written. */
    public boolean mayAnswer(Caller caller, Claim claim) {
        return claim.state().isUnanswered()
                && permissions.permits(caller, Permission.KEEP_CLAIMS, Claim.KIND, claim.place());
    }

    /** A new version of the answer, made of the template. @throws Problem 403, 404, 409, 422 */
    public void draft(Caller caller, UUID id, Map<String, Object> fields) {
        requireAnswerable(caller, id);
        ClaimFields form = new ClaimFields(fields);
        if (form.one(AnswerKind.class, "answerKind") == null) {
            throw Problem.invalid(List.of(FieldError.of("fields.answerKind", "required")));
        }
        checkSum(fields);
        transactions.call(() -> {
            Claim held = requireUnanswered(rows.locked(id).orElseThrow());
            Map<String, Object> said = new HashMap<>(fields);
            ClaimAnswer answer = held.answer().with(said);
            rows.answer(id, answer, held.state());
            answers.draft(caller, rows.find(id).orElseThrow());
            events.publishEvent(new ClaimChanged(id));
            return answer;
        });
    }

    /** A version that a lawyer wrote. @throws Problem 403, 404, 409; 422 where it is no text document */
    public void write(Caller caller, UUID id, Upload upload) {
        requireAnswerable(caller, id);
        ReceivedFile file = documents.receive(upload);
        if (!file.fileName().toLowerCase(java.util.Locale.ROOT).matches(".*\\.(docx|odt|rtf|doc|pdf)")) {
            throw Problem.invalid(List.of(FieldError.of("file", "claim_answer_type")));
        }
        transactions.call(() -> {
            Claim held = requireUnanswered(rows.locked(id).orElseThrow());
            DocumentCard card = answers.add(caller, held, file, null);
            events.publishEvent(new ClaimChanged(id));
            return card;
        });
    }

    private void requireAnswerable(Caller caller, UUID id) {
        Claim claim = claims.readable(caller, id);
        if (!permissions.permits(caller, Permission.KEEP_CLAIMS, Claim.KIND, claim.place())) {
            throw Problem.forbidden();
        }
        requireUnanswered(claim);
    }

    private static Claim requireUnanswered(Claim claim) {
        if (!claim.state().isUnanswered()) {
            throw Problem.conflict("claim_answered");
        }
        return claim;
    }

    private void checkSum(Map<String, Object> fields) {
        try {
            new ClaimFields(fields).money("payAmount");
        } catch (NumberFormatException e) {
            throw Problem.invalid(List.of(FieldError.of("fields.payAmount", "number")));
        }
        List<FieldError> errors = rule.check(fields);
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    /** Keys of a form, for pages that take what browsers send. */
    public static Set<String> keys(RequestForm form) {
        return form.fields().stream().map(FormField::key).collect(Collectors.toSet());
    }
}
