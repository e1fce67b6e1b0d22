package io.marshrut.ocr.pipeline.fields;

import java.util.Optional;

/** Amounts and VAT rate of the whole document, each as found; none is computed from the others. */
record Totals(Optional<Found> net, Optional<Found> rate, Optional<Found> vat, Optional<Found> total) {}
