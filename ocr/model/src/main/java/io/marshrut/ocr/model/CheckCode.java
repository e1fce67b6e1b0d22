package io.marshrut.ocr.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** Checks of a recognised document; the code names the text shown to people, the arguments fill it. */
public enum CheckCode {
    /** ИНН has its check digits; args {@code field}, {@code value}. */
    INN("inn"),
    /** КПП has its shape; args {@code field}, {@code value}. */
    KPP("kpp"),
    /** БИК has its shape; args {@code field}, {@code value}. */
    BIK("bik"),
    /** The account's key fits the БИК; args {@code value}, {@code bik}. */
    BANK_ACCOUNT("bank_account"),
    /** Lines, and VAT where it stands on top of them, give the total; args {@code lines}, {@code vat}, {@code total}. */
    TOTAL_EQUALS_LINES_PLUS_VAT("total_equals_lines_plus_vat"),
    /** Net amount and VAT give the total; args {@code net}, {@code vat}, {@code total}. */
    NET_PLUS_VAT_EQUALS_TOTAL("net_plus_vat_equals_total"),
    /** VAT is what the rate makes of the total; args {@code rate}, {@code vat}, {@code expected}. */
    VAT_MATCHES_RATE("vat_matches_rate"),
    /** Quantity times price gives the amount of each line; args {@code line} (first that fails), {@code count}. */
    LINE_ARITHMETIC("line_arithmetic"),
    /** The whole page was read; made only where the time limit cut it short, args {@code page}. */
    PAGE_COMPLETE("page_complete"),
    /** The pages say that they are all there; made only where one is missing, args {@code first}, {@code last}, {@code of}. */
    PAGES_PRESENT("pages_present"),
    /** The date exists and lies within what is usual; args {@code value}. */
    DATE_PLAUSIBLE("date_plausible"),
    /** The contract or order was there before the document that refers to it; args {@code date}, {@code basis}. */
    DATE_NOT_BEFORE_BASIS("date_not_before_basis"),
    /** The sum in words (сумма прописью) is the total; args {@code words}, {@code total}. */
    TOTAL_IN_WORDS("total_in_words"),
    /**
     * The payment code (платёжный QR-код) says what the page says; args {@code field}, {@code value} of the page,
     * {@code code}: what the payment code says.
     */
    PAYMENT_CODE("payment_code"),
    /** Nothing is written or drawn over the field; made only where something is, args {@code field}. */
    NOT_STRUCK_THROUGH("not_struck_through");

    private final String code;

    CheckCode(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }

    @JsonCreator
    public static CheckCode ofCode(String code) {
        return Arrays.stream(values())
                .filter(check -> check.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no check has the code '" + code + "'"));
    }
}
