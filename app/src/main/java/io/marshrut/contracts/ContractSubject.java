package io.marshrut.contracts;

import io.marshrut.approvals.ApprovalSubject;
import io.marshrut.shared.Place;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Contracts as what is approved. */
@Component
class ContractSubject implements ApprovalSubject {

    private final ContractRows rows;
    private final ContractReaders readers;
    private final ApplicationEventPublisher events;

    ContractSubject(ContractRows rows, ContractReaders readers, ApplicationEventPublisher events) {
        this.rows = rows;
        this.readers = readers;
        this.events = events;
    }

    @Override
    public String type() {
        return Contract.SUBJECT;
    }

    @Override
    public String page(UUID subjectId, UUID itemId) {
        return "/contracts/" + subjectId + "/task/" + itemId;
    }

    @Override
    public void hold(UUID subjectId) {
        rows.locked(subjectId);
    }

    @Override
    public void admit(UUID subjectId, String login) {
        readers.admit(subjectId, login);
    }

    @Override
    public void admit(UUID subjectId, String role, Place place) {
        readers.admitRoles(subjectId, List.of(role), place);
    }

    @Override
    public void changed(UUID subjectId) {
        events.publishEvent(new ContractChanged(subjectId));
    }
}
