package io.marshrut.ocr.drawing.corpus;

import java.math.BigDecimal;
import java.util.List;

/** What a trade sells: wares as name; unit; its code (ОКЕИ); price from; to; quantity from; to; its decimals. */
interface Assortment {

    /** Who sells it. */
    List<String> companies();

    List<String> wares();

    /** The row of that place, of wares from the first given on, beginning again at the end. */
    default DealLine line(Dice dice, int first, int row, Integer rate, boolean gross) {
        String[] parts = wares().get((first + row) % wares().size()).split(";");
        // of goods, what comes round again is another article of the same kind
        String name = row < wares().size() || wares().size() < 9 ? parts[0] : parts[0] + ", арт. " + (100 + row * 7);
        int decimals = Integer.parseInt(parts[7]);
        int scale = (int) Math.pow(10, decimals);
        BigDecimal quantity = BigDecimal.valueOf(
                dice.between(Integer.parseInt(parts[5]) * scale, Integer.parseInt(parts[6]) * scale), decimals);
        int least = Integer.parseInt(parts[3]) * 100;
        int most = Integer.parseInt(parts[4]) * 100;
        int kopecks = dice.between(least, most);
        BigDecimal price =
                BigDecimal.valueOf(most > 50_000 && dice.chance(0.6) ? kopecks / 5_000 * 5_000L : kopecks, 2);
        return new DealLine(name, parts[1], parts[2], quantity, price, new BigDecimal("0.00"), rate, gross);
    }
}
