package io.marshrut.ocr.drawing;

import io.marshrut.ocr.model.DocumentLine;
import io.marshrut.ocr.model.DocumentType;
import io.marshrut.ocr.model.FieldName;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The content of a document, and what a recogniser should find in it.
 *
 * @param bank null in an УПД
 * @param basis the contract the document refers to; null when it names none
 * @param status of an УПД: 1 with счёт-фактура, 2 without; 0 for other types
 * @param statedTotal what the page claims as total; null for the true one
 */
public record Sample(
        DocumentType type,
        String number,
        LocalDate date,
        Party seller,
        Party buyer,
        Bank bank,
        List<Item> items,
        Vat vat,
        String basis,
        int status,
        BigDecimal statedTotal) {

    /** The same document with a total that its lines do not give. */
    public Sample statingTotal(String total) {
        return new Sample(type, number, date, seller, buyer, bank, items, vat, basis, status, new BigDecimal(total));
    }

    public Sample withItems(List<Item> others) {
        return new Sample(type, number, date, seller, buyer, bank, others, vat, basis, status, statedTotal);
    }

    public Sample withSeller(Party other) {
        return new Sample(type, number, date, other, buyer, bank, items, vat, basis, status, statedTotal);
    }

    public BigDecimal lines() {
        return items.stream().map(Item::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** In an УПД the sum of the lines' VAT, in an invoice the VAT of the sum. */
    public BigDecimal vatAmount() {
        return type == DocumentType.UTD
                ? items.stream().map(item -> vat.of(item.amount())).reduce(BigDecimal.ZERO, BigDecimal::add)
                : vat.of(lines());
    }

    public BigDecimal total() {
        if (statedTotal != null) {
            return statedTotal;
        }
        return vat.mode() == Vat.Mode.ON_TOP ? lines().add(vatAmount()) : lines();
    }

    /** Fields a recogniser should find, in the forms of the API. */
    public Map<FieldName, String> expectedFields() {
        Map<FieldName, String> fields = new EnumMap<>(FieldName.class);
        fields.put(FieldName.NUMBER, number);
        fields.put(FieldName.DATE, date.toString());
        fields.put(FieldName.SELLER_NAME, seller.name());
        fields.put(FieldName.SELLER_INN, seller.inn());
        fields.put(FieldName.BUYER_NAME, buyer.name());
        fields.put(FieldName.BUYER_INN, buyer.inn());
        if (seller.kpp() != null) {
            fields.put(FieldName.SELLER_KPP, seller.kpp());
        }
        if (buyer.kpp() != null) {
            fields.put(FieldName.BUYER_KPP, buyer.kpp());
        }
        if (bank != null) {
            fields.put(FieldName.BANK_BIK, bank.bik());
            fields.put(FieldName.BANK_ACCOUNT, bank.account());
        }
        if (vat.mode() != Vat.Mode.INCLUDED) {
            fields.put(FieldName.NET_AMOUNT, lines().toPlainString());
        }
        fields.put(FieldName.VAT_RATE, vat.isNone() ? FieldName.NO_VAT : String.valueOf(vat.percent()));
        fields.put(FieldName.VAT_AMOUNT, vatAmount().toPlainString());
        fields.put(FieldName.TOTAL_AMOUNT, total().toPlainString());
        fields.put(FieldName.CURRENCY, "RUB");
        if (basis != null) {
            fields.put(FieldName.BASIS, basis);
        }
        return fields;
    }

    /** Lines a recogniser should find; VAT per line stands only in an УПД. */
    public List<DocumentLine> expectedLines() {
        return items.stream()
                .map(item -> new DocumentLine(
                        item.name(),
                        item.unit(),
                        item.quantity().stripTrailingZeros().toPlainString(),
                        item.price().toPlainString(),
                        item.amount().toPlainString(),
                        type == DocumentType.UTD ? vat.of(item.amount()).toPlainString() : null))
                .toList();
    }
}
