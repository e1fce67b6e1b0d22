package io.marshrut.ocr.pipeline.fields;

import java.util.Optional;

/** Amounts and VAT rate of the whole document, each as found; none is computed from the others. */
record Totals(Optional<Found> net, Optional<Found> rate, Optional<Found> vat, Optional<Found> total) {

    static final Totals NONE = new Totals(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** What is missing here, taken from another place of the document. */
    Totals or(Totals other) {
        return new Totals(net.or(other::net), rate.or(other::rate), vat.or(other::vat), total.or(other::total));
    }

    boolean isEmpty() {
        return net.isEmpty() && vat.isEmpty() && total.isEmpty();
    }
}
