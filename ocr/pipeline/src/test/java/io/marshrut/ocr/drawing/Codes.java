package io.marshrut.ocr.drawing;

import io.marshrut.ocr.model.BankAccount;
import io.marshrut.ocr.model.Inn;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Random codes whose check digits hold. */
public final class Codes {

    private static final String[] REGIONS = {"77", "78", "50", "47", "66", "54", "16", "23"};

    private final RandomGenerator random;

    public Codes(RandomGenerator random) {
        this.random = random;
    }

    public String organisationInn() {
        String body = REGIONS[random.nextInt(REGIONS.length)] + digits(7);
        return firstValid(body, "");
    }

    public String soleTraderInn() {
        String body = REGIONS[random.nextInt(REGIONS.length)] + digits(8);
        return IntStream.range(0, 100)
                .mapToObj(key -> body + String.format("%02d", key))
                .filter(Inn::isValid)
                .findFirst()
                .orElseThrow();
    }

    /** Of the tax office that gave the ИНН, main registration. */
    public String kpp(String inn) {
        return inn.substring(0, 4) + "01001";
    }

    public String bik() {
        return "0445252" + digits(2);
    }

    public String account(String bik) {
        return withKey("40702810", "00" + digits(9), bik);
    }

    /** Of another kind of owner: the balance account and currency come first. */
    public String account(String bik, String balance) {
        return withKey(balance, digits(11), bik);
    }

    public String correspondentAccount(String bik) {
        return withKey("30101810", "00000000" + bik.substring(6), bik);
    }

    private String withKey(String head, String tail, String bik) {
        return IntStream.range(0, 10)
                .mapToObj(key -> head + key + tail)
                .filter(account -> BankAccount.isValid(account, bik))
                .findFirst()
                .orElseThrow();
    }

    private static String firstValid(String head, String tail) {
        return IntStream.range(0, 10)
                .mapToObj(key -> head + key + tail)
                .filter(Inn::isValid)
                .findFirst()
                .orElseThrow();
    }

    private String digits(int length) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < length; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }
}
