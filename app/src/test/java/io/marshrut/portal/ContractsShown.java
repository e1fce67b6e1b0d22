package io.marshrut.portal;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.support.Api;
import io.marshrut.support.ContractCases;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Contracts in the states in which their pages look different; each is made when the first page asks for it. */
class ContractsShown {

    private final ContractCases cases;
    private final Map<String, String> made = new HashMap<>();

    ContractsShown(Api api) {
        this.cases = new ContractCases(api);
    }

    String filled(String path) {
        String filled = path;
        filled = put(filled, "{contract-draft}", () -> cases.draft("marketing", ContractCases.card()));
        filled = put(filled, "{contract-rework}", this::returned);
        filled = put(filled, "{contract-voted}", this::voted);
        filled = put(filled, "{contract-vote}", this::vote);
        return put(filled, "{contract-signing}", this::approved);
    }

    private String put(String path, String name, Supplier<String> maker) {
        if (!path.contains(name)) {
            return path;
        }
        if (!made.containsKey(name)) {
            made.put(name, maker.get());
        }
        return path.replace(name, made.get(name));
    }

    private String voted() {
        String id = cases.submitted("marketing", ContractCases.card());
        cases.decide("volkova", id, "unit", "approve-with-remarks", "Уточните состав работ в приложении 1");
        return id;
    }

    private String vote() {
        JsonNode task = cases.pending(made.get("{contract-voted}"), "legal").get(0);
        return task.path("id").asText();
    }

    private String returned() {
        String id = voted();
        cases.decide("lawyer", id, "legal", "return", "Нет срока оплаты и ответственности за просрочку");
        return id;
    }

    private String approved() {
        String id = voted();
        cases.decide("lawyer", id, "legal", "approve", null);
        cases.decide("kotova", id, "budget", "approve", null);
        return id;
    }
}
