package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.VatRates;
import java.math.BigDecimal;
import java.util.Optional;

/** Amounts and VAT rate of the whole document, each as found; none is computed from the others. */
record Totals(Optional<Found> net, Optional<Found> rate, Optional<Found> vat, Optional<Found> total) {

    static final Totals NONE = new Totals(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** What is missing here, taken from another place of the document. */
    Totals or(Totals other) {
        return new Totals(net.or(other::net), rate.or(other::rate), vat.or(other::vat), total.or(other::total));
    }

    /** The tax that a sentence tells of the same total, where no row tells it, or only a part of it that ends its line. */
    Totals withTaxOf(Totals prose) {
        boolean same = total.isPresent()
                && prose.total()
                        .filter(found -> found.value().equals(total.get().value()))
                        .isPresent();
        if (same && vat.isEmpty()) {
            return or(prose);
        }
        boolean better = same && isTaxOfRate(prose.rate(), prose.vat()) && !isTaxOfRate(prose.rate(), vat);
        return better ? new Totals(net, rate.or(prose::rate), prose.vat(), total) : this;
    }

    /** To the rouble: each line's tax is rounded. */
    private boolean isTaxOfRate(Optional<Found> ofRate, Optional<Found> tax) {
        if (ofRate.isEmpty() || tax.isEmpty() || !ofRate.get().value().matches("[1-9]\\d?")) {
            return false;
        }
        BigDecimal expected =
                VatRates.inside(ofRate.get().value(), new BigDecimal(total.get().value()));
        return expected.subtract(new BigDecimal(tax.get().value())).abs().compareTo(BigDecimal.ONE) <= 0;
    }

    /** Where the column of sums has the tax in it, its total is no net amount, though a column tells the tax apart. */
    Totals withoutGrossAsNet() {
        boolean same = net.isPresent()
                && total.filter(found -> found.value().equals(net.get().value()))
                        .isPresent();
        boolean taxed =
                vat.filter(found -> new BigDecimal(found.value()).signum() > 0).isPresent();
        return same && taxed ? new Totals(Optional.empty(), rate, vat, total) : this;
    }

    boolean isEmpty() {
        return net.isEmpty() && vat.isEmpty() && total.isEmpty();
    }
}
