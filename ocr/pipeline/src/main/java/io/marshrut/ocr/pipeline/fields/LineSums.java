package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.pipeline.language.Decimals;
import io.marshrut.ocr.pipeline.tables.ColumnRole;
import io.marshrut.ocr.pipeline.tables.TableItem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Quantity, price, amount and VAT of a line; a comma that faded is put back where the multiplication proves it, and of a
 * recognised line a number that was misread or lost, where the others prove it. Each null where it cannot be told.
 */
record LineSums(String quantity, String price, String amount, String vat) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Whether a line's sum is its quantity times its price: prices without tax may stand beside sums with it, and nothing
     * can be told from one for the other then.
     */
    static boolean multiply(List<TableItem> items) {
        int[] exact = new int[2];
        for (TableItem item : items) {
            Numbers line = Numbers.printed(item).withComma();
            if (line.isWhole()) {
                exact[line.isExact() ? 1 : 0]++;
            }
        }
        return exact[1] > exact[0];
    }

    /** As it is printed. */
    static LineSums of(TableItem item) {
        return of(Numbers.printed(item).withComma());
    }

    /**
     * As it must have been printed: digits may have been taken for one another.
     *
     * @param multiplies whether lines of the table do, see {@link #multiply}
     */
    static LineSums recognised(TableItem item, boolean multiplies) {
        Numbers printed = Numbers.printed(item).withComma();
        Numbers mended = printed.mended();
        return of((multiplies ? mended.complete(item) : mended).withProvenVat(item));
    }

    private static LineSums of(Numbers numbers) {
        return new LineSums(
                numbers.quantity
                        .map(value -> value.stripTrailingZeros().toPlainString())
                        .orElse(null),
                numbers.price
                        .map(value -> value.scale() < 2 ? value.setScale(2) : value)
                        .map(BigDecimal::toPlainString)
                        .orElse(null),
                numbers.amount.map(BigDecimal::toPlainString).orElse(null),
                numbers.vat.map(BigDecimal::toPlainString).orElse(null));
    }

    private record Numbers(
            Optional<BigDecimal> quantity,
            Optional<BigDecimal> price,
            Optional<BigDecimal> amount,
            Optional<BigDecimal> vat) {

        static Numbers printed(TableItem item) {
            Optional<BigDecimal> amount = Decimals.money(item.text(ColumnRole.AMOUNT));
            Optional<BigDecimal> gross = Decimals.money(item.text(ColumnRole.GROSS));
            return new Numbers(
                    Decimals.number(item.text(ColumnRole.QUANTITY)),
                    Decimals.number(item.text(ColumnRole.PRICE)),
                    isLeftOut(item) ? gross : amount,
                    LineVat.printed(item));
        }

        /** No cell, or a dash in it: the line of an advance has nothing but the sum with tax. */
        private static boolean isLeftOut(TableItem item) {
            return item.words(ColumnRole.AMOUNT).isEmpty()
                    || item.text(ColumnRole.AMOUNT).strip().matches("[-–—]+");
        }

        Numbers withComma() {
            if (!isWhole()) {
                return this;
            }
            BigDecimal product = product(quantity.get(), price.get());
            if (product.multiply(HUNDRED).compareTo(amount.get()) == 0) {
                return new Numbers(quantity, price, Optional.of(product), vat);
            }
            boolean priceLostIt =
                    product.divide(HUNDRED, 2, RoundingMode.HALF_UP).compareTo(amount.get()) == 0;
            return priceLostIt ? new Numbers(quantity, price.map(value -> value.divide(HUNDRED)), amount, vat) : this;
        }

        boolean isWhole() {
            return quantity.isPresent() && price.isPresent() && amount.isPresent();
        }

        boolean isExact() {
            return isWhole() && product(quantity.get(), price.get()).compareTo(amount.get()) == 0;
        }

        Numbers complete(TableItem item) {
            if (isWhole() && !isExact()) {
                ConfusedDigit.Line line =
                        LostSum.mended(new ConfusedDigit.Line(quantity.get(), price.get(), amount.get()));
                return new Numbers(Optional.of(line.quantity()), Optional.of(line.price()), amount, vat);
            }
            if (amount.isEmpty() && quantity.isPresent() && price.isPresent()) {
                Optional<BigDecimal> gross = Decimals.money(item.text(ColumnRole.GROSS));
                Optional<BigDecimal> net = gross.flatMap(sum -> vat.map(sum::subtract));
                return new Numbers(
                        quantity,
                        price,
                        LostSum.amount(quantity.get(), price.get(), net)
                                .or(() -> LostSum.amount(quantity.get(), price.get(), gross)),
                        vat);
            }
            if (amount.isPresent() && quantity.isPresent() && price.isEmpty()) {
                return new Numbers(quantity, LostSum.price(quantity.get(), amount.get()), amount, vat);
            }
            if (amount.isPresent() && price.isPresent() && quantity.isEmpty()) {
                return new Numbers(LostSum.quantity(price.get(), amount.get()), price, amount, vat);
            }
            return this;
        }

        Numbers mended() {
            if (!isWhole()) {
                return this;
            }
            ConfusedDigit.Line line = ConfusedDigit.mended(quantity.get(), price.get(), amount.get());
            return new Numbers(
                    Optional.of(line.quantity()), Optional.of(line.price()), Optional.of(line.amount()), vat);
        }

        Numbers withProvenVat(TableItem item) {
            return new Numbers(
                    quantity,
                    price,
                    amount,
                    amount.flatMap(sum -> LineVat.proven(item, sum)).or(() -> vat));
        }

        private static BigDecimal product(BigDecimal quantity, BigDecimal price) {
            return quantity.multiply(price).setScale(2, RoundingMode.HALF_UP);
        }
    }
}
