package io.marshrut.ocr.pipeline.electronic;

import java.util.List;

/**
 * What the seller's file says (счёт-фактура, УПД); what it does not say is null.
 *
 * @param date as in {@link io.marshrut.ocr.model.ValueKind#DATE}
 * @param correction «1 от 02.03.2026»
 * @param currency ISO 4217
 * @param basis contracts and orders, as they are printed
 * @param notes label and text of what else people want to see
 */
record TransferDocument(
        TransferForm form,
        String number,
        String date,
        String correction,
        Trader seller,
        Trader buyer,
        String currency,
        String basis,
        List<TransferItem> items,
        String net,
        String vat,
        String total,
        List<Note> notes) {

    record Note(String label, String text) {}

    /** The rate of all rows; null where they bear different ones or one is not told. */
    String rate() {
        List<String> rates = items.stream().map(TransferItem::rate).distinct().toList();
        return rates.size() == 1 ? rates.get(0) : null;
    }
}
