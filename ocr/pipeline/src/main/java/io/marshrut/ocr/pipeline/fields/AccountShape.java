package io.marshrut.ocr.pipeline.fields;

import java.util.regex.Pattern;

/**
 * How accounts to which suppliers are paid begin (Bank of Russia chart of accounts, 809-П of 24.11.2022): five digits of
 * the balance account, three of the currency. Treasury accounts begin with 03.
 */
final class AccountShape {

    private static final Pattern USUAL = Pattern.compile(
            "(?:40[1-8]\\d\\d|42[1-6]\\d\\d|301\\d\\d|303\\d\\d|03\\d{3})(?:810|643|840|978|156)\\d{12}");

    private AccountShape() {}

    static boolean isUsual(String account) {
        return USUAL.matcher(account).matches() || account.startsWith("03");
    }
}
