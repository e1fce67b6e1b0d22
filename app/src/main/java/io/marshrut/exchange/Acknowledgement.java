package io.marshrut.exchange;

/**
 * What a partner says of a message that it has (квитанция).
 *
 * @param externalNumber its own number; may be null
 * @param ok false where it does not book it
 * @param detail why, in its words; may be null
 */
public record Acknowledgement(String externalNumber, boolean ok, String detail) {

    private static final int LONGEST = 2_000;

    public Acknowledgement {
        externalNumber = PartnerDraft.orNull(externalNumber);
        detail = PartnerDraft.orNull(detail);
        if (detail != null && detail.length() > LONGEST) {
            detail = detail.substring(0, LONGEST);
        }
    }
}
