package io.marshrut.journal;

import java.util.List;

/** Events by what they are about, as the journal's page filters them: the first word of an event says its group. */
public enum EventGroup {
    REQUESTS("request", "stage", "survey", "contractor", "recurring"),
    CONTRACTS("contract", "approval"),
    POWERS("power"),
    CLAIMS("claim"),
    TASKS("task", "sla"),
    DOCUMENTS("document"),
    PACKAGES("package"),
    COUNTERPARTIES("counterparty"),
    ASSETS("asset", "asset-type"),
    ABSENCES("absence"),
    SIGN_INS("sign-in"),
    REFUSALS("access"),
    ACCOUNTS("account", "token", "person", "role"),
    SETTINGS("department", "position", "site", "process", "incident", "calendar", "search", "setting", "journal"),
    EXCHANGE("exchange-message", "exchange-partner");

    private final List<String> words;

    EventGroup(String... words) {
        this.words = List.of(words);
    }

    List<String> words() {
        return words;
    }
}
