package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.FieldName;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Reads a letter of claim; what it does not say plainly is left out, for a person to fill in. */
final class ClaimReader {

    private final ClaimLetter letter;
    private final boolean recognised;
    private final Map<FieldName, Found> fields = new EnumMap<>(FieldName.class);

    /** @param recognised whether Tesseract read the pages, so that look-alike letters are to be put back */
    ClaimReader(ClaimLetter letter, boolean recognised) {
        this.letter = letter;
        this.recognised = recognised;
    }

    Map<FieldName, Found> read() {
        ClaimReference reference = new ClaimReference(letter, recognised);
        put(FieldName.NUMBER, reference.number());
        put(FieldName.DATE, reference.date());
        put(FieldName.BASIS, reference.contract());
        ClaimantReader claimant = new ClaimantReader(letter.head(), recognised);
        put(FieldName.CLAIMANT_NAME, claimant.name());
        put(FieldName.CLAIMANT_INN, claimant.inn());
        put(FieldName.CLAIMANT_ADDRESS, claimant.address());
        ClaimDemand demand = new ClaimDemand(new Passage(letter.body()));
        put(FieldName.DEMAND, demand.text());
        put(FieldName.TOTAL_AMOUNT, demand.amount());
        put(FieldName.RESPONSE_DAYS, demand.days());
        return fields;
    }

    private void put(FieldName name, Optional<Found> found) {
        found.ifPresent(value -> fields.put(name, value));
    }
}
