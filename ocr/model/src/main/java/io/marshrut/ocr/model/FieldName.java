package io.marshrut.ocr.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** Fields of a recognised document, in the order of the REST API. */
public enum FieldName {
    NUMBER("number", ValueKind.TEXT),
    DATE("date", ValueKind.DATE),
    SELLER_NAME("sellerName", ValueKind.TEXT),
    SELLER_INN("sellerInn", ValueKind.CODE),
    SELLER_KPP("sellerKpp", ValueKind.CODE),
    BUYER_NAME("buyerName", ValueKind.TEXT),
    BUYER_INN("buyerInn", ValueKind.CODE),
    BUYER_KPP("buyerKpp", ValueKind.CODE),
    BANK_BIK("bankBik", ValueKind.CODE),
    BANK_ACCOUNT("bankAccount", ValueKind.CODE),
    NET_AMOUNT("netAmount", ValueKind.MONEY),
    /** Absent when the lines bear different rates. */
    VAT_RATE("vatRate", ValueKind.RATE),
    /** {@code 0.00} for «без НДС». */
    VAT_AMOUNT("vatAmount", ValueKind.MONEY),
    TOTAL_AMOUNT("totalAmount", ValueKind.MONEY),
    CURRENCY("currency", ValueKind.CURRENCY),
    /** The contract or order the document refers to (основание). */
    BASIS("basis", ValueKind.TEXT),

    /** Who claims (заявитель претензии); of letters of claim alone, as are those that follow. */
    CLAIMANT_NAME("claimantName", ValueKind.TEXT),
    CLAIMANT_INN("claimantInn", ValueKind.CODE),
    CLAIMANT_ADDRESS("claimantAddress", ValueKind.TEXT),
    /** What is demanded (требование), in the claimant's words. */
    DEMAND("demand", ValueKind.TEXT),
    /** The days within which the claimant wants it, a whole number; what the law gives is another matter. */
    RESPONSE_DAYS("responseDays", ValueKind.CODE);

    /** The value of {@link #VAT_RATE} for «без НДС». */
    public static final String NO_VAT = "none";

    private final String key;
    private final ValueKind kind;

    FieldName(String key, ValueKind kind) {
        this.key = key;
        this.kind = kind;
    }

    @JsonValue
    public String key() {
        return key;
    }

    public ValueKind kind() {
        return kind;
    }

    /** Whether a primary document (первичный документ) can have it. */
    public boolean isOfPrimaryDocuments() {
        return ordinal() < CLAIMANT_NAME.ordinal();
    }

    @JsonCreator
    public static FieldName ofKey(String key) {
        return Arrays.stream(values())
                .filter(name -> name.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no field has the name '" + key + "'"));
    }
}
