package io.marshrut.counterparties;

import io.marshrut.ocr.model.BankAccount;
import io.marshrut.ocr.model.Inn;
import io.marshrut.ocr.model.Ogrn;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Proper codes that nobody in the demonstration has. */
final class Codes {

    static final String BIK = "044025774";

    private Codes() {}

    static String inn() {
        return withKey("9909", 5, 1, Inn::isValid);
    }

    static String personInn() {
        return withKey("990", 7, 2, Inn::isValid);
    }

    static String ogrn() {
        return withKey("1027700", 5, 1, Ogrn::isValid);
    }

    static String ogrnip() {
        return withKey("304500", 8, 1, Ogrn::isValid);
    }

    static String account() {
        return withKey("4070281", 12, 1, account -> BankAccount.isValid(account, BIK));
    }

    private static String withKey(String prefix, int random, int key, Predicate<String> valid) {
        String body = prefix + digits(ThreadLocalRandom.current().nextLong((long) Math.pow(10, random)), random);
        return IntStream.range(0, (int) Math.pow(10, key))
                .mapToObj(last -> body + digits(last, key))
                .filter(valid)
                .findFirst()
                .orElseGet(() -> withKey(prefix, random, key, valid));
    }

    private static String digits(long number, int length) {
        return String.format("%0" + length + "d", number);
    }
}
