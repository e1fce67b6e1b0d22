package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.pipeline.language.Decimals;
import io.marshrut.ocr.pipeline.tables.ColumnRole;
import io.marshrut.ocr.pipeline.tables.TableItem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Quantity, price and amount of a line; a comma that faded is put back where the multiplication proves it. */
record LineSums(String quantity, String price, String amount) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @param recognised whether digits may have been taken for one another */
    static LineSums of(TableItem item, boolean recognised) {
        Optional<BigDecimal> quantity = Decimals.number(item.text(ColumnRole.QUANTITY));
        Optional<BigDecimal> price = Decimals.number(item.text(ColumnRole.PRICE));
        Optional<BigDecimal> amount =
                Decimals.money(item.text(ColumnRole.AMOUNT)).or(() -> Decimals.money(item.text(ColumnRole.GROSS)));
        if (quantity.isPresent() && price.isPresent() && amount.isPresent()) {
            BigDecimal product = product(quantity.get(), price.get());
            if (product.multiply(HUNDRED).compareTo(amount.get()) == 0) {
                amount = Optional.of(product);
            } else if (product.divide(HUNDRED, 2, RoundingMode.HALF_UP).compareTo(amount.get()) == 0) {
                price = price.map(value -> value.divide(HUNDRED));
            }
        }
        if (recognised && quantity.isPresent() && price.isPresent() && amount.isPresent()) {
            ConfusedDigit.Line line = ConfusedDigit.mended(quantity.get(), price.get(), amount.get());
            quantity = Optional.of(line.quantity());
            price = Optional.of(line.price());
            amount = Optional.of(line.amount());
        }
        return new LineSums(
                quantity.map(value -> value.stripTrailingZeros().toPlainString())
                        .orElse(null),
                price.map(value -> value.scale() < 2 ? value.setScale(2) : value)
                        .map(BigDecimal::toPlainString)
                        .orElse(null),
                amount.map(BigDecimal::toPlainString).orElse(null));
    }

    private static BigDecimal product(BigDecimal quantity, BigDecimal price) {
        return quantity.multiply(price).setScale(2, RoundingMode.HALF_UP);
    }
}
