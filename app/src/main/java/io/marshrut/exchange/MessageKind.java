package io.marshrut.exchange;

/** What a message tells (вид сообщения). */
public enum MessageKind {
    DOCUMENT_VERIFIED("document.verified"),
    PACKAGE_RELEASED("package.released"),
    CONTRACT_SIGNED("contract.signed"),
    POWER_ISSUED("power.issued"),
    POWER_REVOKED("power.revoked");

    private final String word;

    MessageKind(String word) {
        this.word = word;
    }

    /** As messages name it. */
    public String word() {
        return word;
    }
}
