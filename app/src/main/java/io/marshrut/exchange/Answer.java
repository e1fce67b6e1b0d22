package io.marshrut.exchange;

/**
 * How a partner answered.
 *
 * @param outcome {@link #TAKEN}, {@link #REFUSED} or why nothing is known of it: then it is sent again
 * @param externalNumber the partner's own number; null where it told none
 * @param detail in the partner's words; may be null
 * @param request as it was said, without secrets
 * @param response as it was answered; empty where nothing came
 */
public record Answer(String outcome, String externalNumber, String detail, String request, String response) {

    /** The partner has it. */
    public static final String TAKEN = "TAKEN";
    /** The partner does not want it as it is; sending it again changes nothing. */
    public static final String REFUSED = "REFUSED";
    /** Nobody listens at the address. */
    public static final String AWAY = "AWAY";
    /** No answer in time. */
    public static final String SILENT = "SILENT";
    /** The line broke before the answer was complete. */
    public static final String BROKEN = "BROKEN";
    /** The partner says that it cannot now. */
    public static final String BUSY = "BUSY";
    /** The partner does not let us in, or there is nothing at the address. */
    public static final String DENIED = "DENIED";
    /** The answer is not one to this message. */
    public static final String WRONG = "WRONG";

    /** The partner's mapping cannot write the message; nothing was said. */
    public static final String UNMAPPED = "UNMAPPED";

    public boolean isTaken() {
        return TAKEN.equals(outcome);
    }

    /** Whether only a person can do something about it. */
    public boolean isRefused() {
        return REFUSED.equals(outcome) || UNMAPPED.equals(outcome);
    }
}
