package io.marshrut.contracts;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the route of a contract depends on: the inputs of the table {@code contract-route}.
 *
 * @param contractType key of a kind in {@code contract-types.yaml}
 * @param amount in the contract's currency, not converted; 0 where there is none
 * @param currency ISO 4217
 * @param site code
 * @param department code
 * @param prepaymentShare percent, 0 to 100
 * @param termMonths 0 where the contract has no term
 * @param ownForm whether it is our own standard form
 */
public record ContractFacts(
        String contractType,
        BigDecimal amount,
        String currency,
        String site,
        String department,
        CounterpartyState counterpartyState,
        BigDecimal prepaymentShare,
        Integer termMonths,
        boolean ownForm) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** What is not known reads as nothing: no amount, roubles, no prepayment, no term. */
    public ContractFacts {
        amount = amount == null ? BigDecimal.ZERO : amount;
        currency = currency == null ? "RUB" : currency;
        site = site == null ? "" : site;
        department = department == null ? "" : department;
        prepaymentShare = prepaymentShare == null ? BigDecimal.ZERO : prepaymentShare;
        termMonths = termMonths == null ? 0 : termMonths;
        if (contractType == null || counterpartyState == null) {
            throw new IllegalArgumentException("A route needs the kind of contract and the state of the counterparty");
        }
        if (amount.signum() < 0
                || prepaymentShare.signum() < 0
                || prepaymentShare.compareTo(WHOLE) > 0
                || termMonths < 0) {
            throw new IllegalArgumentException(
                    "No such contract: " + amount + ", " + prepaymentShare + "%, " + termMonths + " months");
        }
    }

    /** By the names that the table has for them. */
    Map<String, Object> byName() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("contractType", contractType);
        facts.put("amount", amount);
        facts.put("currency", currency);
        facts.put("site", site);
        facts.put("department", department);
        facts.put("counterpartyState", counterpartyState.word());
        facts.put("prepaymentShare", prepaymentShare);
        facts.put("termMonths", termMonths);
        facts.put("ownForm", ownForm);
        return facts;
    }
}
