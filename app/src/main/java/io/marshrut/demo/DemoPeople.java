package io.marshrut.demo;

import io.marshrut.access.Callers;
import io.marshrut.approvals.Remark;
import io.marshrut.approvals.VotesOfMine;
import io.marshrut.contracts.Contract;
import io.marshrut.contracts.ContractInitiation;
import io.marshrut.contracts.Contracts;
import io.marshrut.contracts.Signing;
import io.marshrut.documents.Upload;
import io.marshrut.shared.Caller;
import io.marshrut.worklist.Decisions;
import io.marshrut.worklist.WorkItem;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** What the demonstration's people do with contracts, through the façades that their pages use. */
@Component
class DemoPeople {

    private final Callers callers;
    private final Contracts contracts;
    private final ContractInitiation initiation;
    private final Decisions decisions;
    private final VotesOfMine votes;
    private final Signing signing;
    private final DemoPaper paper;

    DemoPeople(
            Callers callers,
            Contracts contracts,
            ContractInitiation initiation,
            Decisions decisions,
            VotesOfMine votes,
            Signing signing,
            DemoPaper paper) {
        this.callers = callers;
        this.contracts = contracts;
        this.initiation = initiation;
        this.decisions = decisions;
        this.votes = votes;
        this.signing = signing;
        this.paper = paper;
    }

    Caller caller(String login) {
        return callers.of(login).orElseThrow(() -> new IllegalStateException("Nobody is called " + login));
    }

    void bring(Contract contract, String text, String file) {
        Caller initiator = caller(contract.initiator());
        initiation.addVersion(initiator, contract.id(), written(initiator, contract, text, file, false));
    }

    void submit(Contract contract) {
        initiation.submit(caller(contract.initiator()), contract.id(), false);
    }

    void decide(Contract contract, String by, String stage, String decision, String comment) {
        Caller person = caller(by);
        decisions.decide(person, waiting(person, contract, stage), decision, comment, Map.of());
    }

    void pin(Contract contract, String by, String stage, int page, List<Double> box, String text) {
        Caller person = caller(by);
        votes.remark(person, waiting(person, contract, stage), text, page, box);
    }

    void answer(Contract contract, boolean accepted, String text) {
        Caller initiator = caller(contract.initiator());
        Remark remark = contracts.get(initiator, contract.id()).approval().orElseThrow().remarks().stream()
                .filter(one -> !one.isAnswered())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No remark waits for an answer: " + contract.title()));
        initiation.answer(initiator, contract.id(), remark.id(), accepted, text);
    }

    /** The password of the demonstration's people is their name. */
    void sign(Contract contract, String by) {
        signing.sign(caller(by), contract.id(), by, null);
    }

    void scan(Contract contract, String text, String file) {
        Caller initiator = caller(contract.initiator());
        signing.attachScan(initiator, contract.id(), written(initiator, contract, text, file, true));
    }

    private Upload written(Caller reader, Contract contract, String text, String file, boolean signed) {
        byte[] pdf = paper.pdf(contracts.get(reader, contract.id()), text, signed);
        return new Upload(file, pdf.length, new ByteArrayResource(pdf));
    }

    private UUID waiting(Caller person, Contract contract, String stage) {
        return contracts.waitingFor(person, contract.id()).stream()
                .filter(item -> item.stageKey().equals(stage))
                .map(WorkItem::id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Nothing waits for %s at %s: %s".formatted(person.login(), stage, contract.title())));
    }
}
