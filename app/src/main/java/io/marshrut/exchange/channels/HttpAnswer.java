package io.marshrut.exchange.channels;

/**
 * What came back.
 *
 * @param failure one of {@link io.marshrut.exchange.Answer}'s reasons where no answer came; null where one did
 * @param status 0 where none came
 */
record HttpAnswer(String failure, int status, String body) {

    boolean came() {
        return failure == null;
    }

    boolean isGood() {
        return came() && status >= 200 && status < 300;
    }

    String shown() {
        return came() ? status + "\n\n" + body : "";
    }
}
