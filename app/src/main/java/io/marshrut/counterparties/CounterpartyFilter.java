package io.marshrut.counterparties;

/**
 * Which counterparties are asked for.
 *
 * @param words in name, ИНН, КПП or ОГРН; null for all
 * @param status null for both
 * @param affiliated only those that belong to the same owners
 */
public record CounterpartyFilter(String words, CounterpartyStatus status, boolean affiliated) {

    public static CounterpartyFilter words(String words) {
        return new CounterpartyFilter(words, null, false);
    }

    public boolean isEmpty() {
        return (words == null || words.isBlank()) && status == null && !affiliated;
    }
}
