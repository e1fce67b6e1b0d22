package io.marshrut.documentpackages;

import io.marshrut.counterparties.Counterparty;
import io.marshrut.counterparties.CounterpartyLookup;
import io.marshrut.ocr.model.FieldName;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Looks at an open package again after something about it changed, in the caller's transaction. */
@Component
class PackageRefresh {

    private final PackageRows rows;
    private final PackageGate gate;
    private final SiteRequests requests;
    private final CounterpartyLookup counterparties;
    private final ApplicationEventPublisher events;

    PackageRefresh(
            PackageRows rows,
            PackageGate gate,
            SiteRequests requests,
            CounterpartyLookup counterparties,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.gate = gate;
        this.requests = requests;
        this.counterparties = counterparties;
        this.events = events;
    }

    /** Keeps what was found for lists, and goes after what is missing. */
    void refresh(UUID id) {
        rows.locked(id).filter(DocumentPackage::isOpen).ifPresent(held -> {
            PackageLook look = gate.look(held);
            rows.looked(id, look.missing(), look.blockedBy());
            if (held.counterpartyId() == null) {
                seller(look).ifPresent(found -> rows.counterparty(id, found.id()));
            }
            requests.follow(held, look);
            events.publishEvent(new PackageChanged(id));
        });
    }

    /** The same in the night: by day whoever gathers it is still at it, so a site is asked by itself only now. */
    void overnight(UUID id) {
        refresh(id);
        rows.locked(id).filter(DocumentPackage::isOpen).ifPresent(held -> requests.askAtLast(held, gate.look(held)));
    }

    /** The one seller whom all documents name, where the register knows it. */
    private Optional<Counterparty> seller(PackageLook look) {
        List<String> named = look.documents().stream()
                .flatMap(document -> document.value(FieldName.SELLER_INN).stream())
                .distinct()
                .toList();
        if (named.size() != 1) {
            return Optional.empty();
        }
        String branch = look.documents().stream()
                .flatMap(document -> document.value(FieldName.SELLER_KPP).stream())
                .findFirst()
                .orElse("");
        return counterparties.meant(named.get(0), branch);
    }
}
