package io.marshrut.counterparties;

/**
 * An account (расчётный счёт) and its bank.
 *
 * @param bik of the bank
 * @param account 20 digits; empty where only the bank is known
 */
public record BankDetails(String bik, String account) {

    @Override
    public String toString() {
        return account.isEmpty() ? bik : account + " (БИК " + bik + ")";
    }
}
