package io.marshrut.contractors;

import io.marshrut.counterparties.Counterparty;
import io.marshrut.counterparties.CounterpartyLookup;
import io.marshrut.documents.DocumentCard;
import io.marshrut.documents.SecretDocuments;
import io.marshrut.requests.Requests;
import io.marshrut.requests.ServiceRequest;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.worklist.WorkItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What the form of an order offers its performer: counterparties, former contacts, files, days. */
@Service
public class OrderForm {

    /**
     * What is offered.
     *
     * @param chosen the counterparty that was chosen, null while none is
     * @param contacts of the chosen one: former ones, and the register's
     * @param files of the request that may be shown to somebody outside
     */
    public record Offer(
            WorkItem item,
            ServiceRequest request,
            Paged<Counterparty> found,
            Counterparty chosen,
            List<FormerContact> contacts,
            List<DocumentCard> files,
            LocalDate until,
            LocalDate today,
            LocalDate last) {}

    private static final int SIZE = 10;
    private static final int CONTACTS = 5;

    private final ContractorOrders orders;
    private final OrderRows rows;
    private final OrderCheck check;
    private final OrderPlace place;
    private final CounterpartyLookup register;
    private final Requests requests;
    private final SecretDocuments secrets;

    OrderForm(
            ContractorOrders orders,
            OrderRows rows,
            OrderCheck check,
            OrderPlace place,
            CounterpartyLookup register,
            Requests requests,
            SecretDocuments secrets) {
        this.orders = orders;
        this.rows = rows;
        this.check = check;
        this.place = place;
        this.register = register;
        this.requests = requests;
        this.secrets = secrets;
    }

    /** @throws Problem 404, 403, 409 as {@link ContractorOrders#givable} */
    public Offer of(Caller caller, UUID task, String words, String counterparty, int page) {
        WorkItem item = orders.givable(caller, task);
        UUID id = UUID.fromString(item.subject().id());
        ServiceRequest request = requests.get(caller, id).request();
        Counterparty chosen = Ids.parse(counterparty)
                .flatMap(one -> Optional.ofNullable(register.named(List.of(one)).get(one)))
                .filter(one -> one.mergedInto() == null)
                .orElse(null);
        List<DocumentCard> files = requests.documents(caller, id);
        Set<UUID> secret =
                secrets.secretAmong(files.stream().map(DocumentCard::id).toList());
        return new Offer(
                item,
                request,
                register.search(words, Paged.Request.of(page, SIZE)),
                chosen,
                chosen == null ? List.of() : contacts(chosen),
                files.stream().filter(file -> !secret.contains(file.id())).toList(),
                check.usual(request.site(), item.dueAt()),
                place.today(request.site()),
                check.last(request.site()));
    }

    private List<FormerContact> contacts(Counterparty chosen) {
        List<FormerContact> contacts = new ArrayList<>(rows.contacts(chosen.id(), CONTACTS));
        boolean known = contacts.stream().anyMatch(one -> one.email().equalsIgnoreCase(chosen.email()));
        if (!known && chosen.email() != null && !chosen.email().isBlank()) {
            contacts.add(new FormerContact(chosen.contact(), chosen.email()));
        }
        return contacts;
    }
}
