package io.marshrut.access;

/** Which repetitions of the same refusal the journal is told: the 1st, 10th, 100th, so that no attack fills it. */
final class Told {

    private Told() {}

    /** @param times from 1 */
    static boolean at(long times) {
        long power = 1;
        while (power < times) {
            power *= 10;
        }
        return power == times;
    }
}
