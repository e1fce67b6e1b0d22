package io.marshrut.contractors;

import java.util.List;

/**
 * An order as somebody asks for it; checked by {@link OrderCheck}.
 *
 * @param counterparty id in the register
 * @param documents ids of the request's files that the contractor sees
 * @param until the last day on which the link works, ISO; blank for the usual
 * @param language of the mails, {@code ru} or {@code en}; blank for Russian
 */
public record NewOrder(
        String counterparty,
        String contact,
        String email,
        String what,
        List<String> documents,
        String until,
        String language) {

    public NewOrder {
        documents = documents == null ? List.of() : List.copyOf(documents);
    }
}
