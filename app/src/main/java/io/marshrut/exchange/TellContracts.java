package io.marshrut.exchange;

import io.marshrut.contracts.Contract;
import io.marshrut.contracts.ContractRegistered;
import io.marshrut.counterparties.Counterparties;
import io.marshrut.counterparties.Counterparty;
import io.marshrut.shared.Caller;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells partners of contracts that were signed and registered. */
@Component
class TellContracts {

    private final Outbox outbox;
    private final Counterparties counterparties;
    private final MessageWriting writing;

    TellContracts(Outbox outbox, Counterparties counterparties, MessageWriting writing) {
        this.outbox = outbox;
        this.counterparties = counterparties;
        this.writing = writing;
    }

    @EventListener
    void registered(ContractRegistered event) {
        Contract contract = event.contract();
        Outbox.News news = new Outbox.News(
                MessageKind.CONTRACT_SIGNED, Contract.SUBJECT, contract.id(), contract.number(), contract.number());
        outbox.tell(
                news,
                (id, at) ->
                        writing.write(news, id, at, "/contracts/" + contract.id(), Contract.SUBJECT, facts(contract)));
    }

    private Map<String, Object> facts(Contract contract) {
        Counterparty counterparty = counterparties.get(Caller.system(), contract.counterpartyId());
        Map<String, Object> side = new LinkedHashMap<>();
        side.put("name", counterparty.name());
        side.put("inn", counterparty.inn());
        side.put("kpp", counterparty.kpp());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", contract.registrationNumber());
        facts.put("title", contract.title());
        facts.put("type", contract.contractType());
        facts.put("counterparty", side);
        facts.put("amount", plain(contract.amount()));
        facts.put("currency", contract.currency());
        facts.put("prepaymentShare", plain(contract.prepaymentShare()));
        facts.put("site", contract.site());
        facts.put("startsOn", MessageWriting.text(contract.startsOn()));
        facts.put("endsOn", MessageWriting.text(contract.endsOn()));
        facts.put("prolongs", contract.prolongs());
        facts.put("mainContract", MessageWriting.text(contract.mainContract()));
        facts.put("registeredAt", MessageWriting.text(contract.registeredAt()));
        facts.put("attributes", contract.attributes());
        return facts;
    }

    private static String plain(BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
