package io.marshrut.contractors;

import io.marshrut.counterparties.Counterparty;
import io.marshrut.counterparties.CounterpartyLookup;
import io.marshrut.documents.DocumentCard;
import io.marshrut.documents.SecretDocuments;
import io.marshrut.requests.Requests;
import io.marshrut.requests.ServiceRequest;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Comments;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether an order may be given out as it was asked for. */
@Component
class OrderCheck {

    /** An order with nothing wrong about it. */
    record Checked(
            Counterparty counterparty,
            String contact,
            String email,
            String what,
            List<DocumentCard> documents,
            Instant expiresAt,
            String language) {}

    private static final Pattern MAIL =
            Pattern.compile("[^\\s@<>,;:\"]{1,64}@[^\\s@<>,;:\"]{1,180}\\.[^\\s@<>,;:\".]{2,}");
    private static final int LONGEST_NAME = 150;
    private static final int USUAL = 14;

    private final CounterpartyLookup register;
    private final Requests requests;
    private final SecretDocuments secrets;
    private final OrderPlace place;
    private final ContractorSettings settings;

    OrderCheck(
            CounterpartyLookup register,
            Requests requests,
            SecretDocuments secrets,
            OrderPlace place,
            ContractorSettings settings) {
        this.register = register;
        this.requests = requests;
        this.secrets = secrets;
        this.place = place;
        this.settings = settings;
    }

    /** @throws Problem 422 with an error for each field that is wrong */
    Checked of(Caller caller, ServiceRequest request, Instant dueAt, NewOrder asked) {
        List<FieldError> errors = new ArrayList<>();
        Counterparty counterparty = counterparty(asked.counterparty(), errors);
        String contact = text("contact", asked.contact(), errors);
        String email = asked.email() == null ? "" : asked.email().strip();
        if (!MAIL.matcher(email).matches()) {
            errors.add(FieldError.of("email", "contractor_email"));
        }
        String what = null;
        try {
            what = Comments.required("what", asked.what());
        } catch (Problem problem) {
            errors.addAll(problem.errors());
        }
        List<DocumentCard> documents = documents(caller, request.id(), asked.documents(), errors);
        LocalDate until = until(request.site(), dueAt, asked.until(), errors);
        String language = asked.language() == null || asked.language().isBlank() ? "ru" : asked.language();
        if (!Set.of("ru", "en").contains(language)) {
            errors.add(FieldError.of("language", "unknown"));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return new Checked(counterparty, contact, email, what, documents, end(request.site(), until), language);
    }

    /** @throws Problem 422 on {@code until} */
    Instant prolonged(String site, Instant dueAt, String until) {
        List<FieldError> errors = new ArrayList<>();
        LocalDate day = until(site, dueAt, until, errors);
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return end(site, day);
    }

    /** The last day on which a link works where nobody says another. */
    LocalDate usual(String site, Instant dueAt) {
        LocalDate today = place.today(site);
        LocalDate due = dueAt == null ? today : LocalDate.ofInstant(dueAt, place.zone(site));
        LocalDate usual = (due.isBefore(today) ? today : due).plusDays(dueAt == null ? USUAL : settings.spare());
        LocalDate last = last(site);
        return usual.isAfter(last) ? last : usual;
    }

    LocalDate last(String site) {
        return place.today(site).plusDays(settings.longest());
    }

    private Instant end(String site, LocalDate until) {
        return until.plusDays(1).atStartOfDay(place.zone(site)).toInstant();
    }

    private Counterparty counterparty(String id, List<FieldError> errors) {
        Optional<Counterparty> found = Ids.parse(id)
                .flatMap(one -> Optional.ofNullable(register.named(List.of(one)).get(one)))
                .filter(one -> one.mergedInto() == null);
        if (found.isEmpty()) {
            errors.add(FieldError.of("counterparty", "contractor_unknown"));
            return null;
        }
        if (found.get().isBlocked()) {
            errors.add(FieldError.of(
                    "counterparty",
                    "contractor_blocked",
                    found.get().name(),
                    Optional.ofNullable(found.get().blockedReason()).orElse("")));
        }
        return found.get();
    }

    private static String text(String field, String typed, List<FieldError> errors) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            errors.add(FieldError.of(field, "required"));
        } else if (text.length() > LONGEST_NAME) {
            errors.add(FieldError.of(field, "length", 1, LONGEST_NAME));
        }
        return text;
    }

    /** Of the request, seen by who asks, and no secret: nobody outside is shown one. */
    private List<DocumentCard> documents(Caller caller, UUID request, List<String> ids, List<FieldError> errors) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, DocumentCard> known = requests.documents(caller, request).stream()
                .collect(Collectors.toMap(DocumentCard::id, Function.identity()));
        Set<UUID> chosen = ids.stream()
                .map(id -> Ids.parse(id).orElse(null))
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        if (!known.keySet().containsAll(chosen)) {
            errors.add(FieldError.of("documents", "contractor_document"));
            return List.of();
        }
        if (!secrets.secretAmong(chosen).isEmpty()) {
            errors.add(FieldError.of("documents", "contractor_secret"));
        }
        return chosen.stream().map(known::get).toList();
    }

    private LocalDate until(String site, Instant dueAt, String typed, List<FieldError> errors) {
        if (typed == null || typed.isBlank()) {
            return usual(site, dueAt);
        }
        try {
            LocalDate until = LocalDate.parse(typed.strip());
            if (until.isBefore(place.today(site)) || until.isAfter(last(site))) {
                errors.add(FieldError.of("until", "contractor_until", settings.longest()));
            }
            return until;
        } catch (DateTimeParseException e) {
            errors.add(FieldError.of("until", "contractor_until", settings.longest()));
            return null;
        }
    }
}
