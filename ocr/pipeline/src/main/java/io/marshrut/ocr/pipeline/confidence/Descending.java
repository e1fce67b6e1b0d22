package io.marshrut.ocr.pipeline.confidence;

/** Error rates that fall as certainty rises: neighbours that say otherwise are taken together (pool adjacent violators). */
final class Descending {

    private Descending() {}

    /** @param caution standard errors to add to each rate */
    static double[] rates(double[] wrong, double[] seen, double caution) {
        int classes = wrong.length;
        double[] pooledWrong = new double[classes];
        double[] pooledSeen = new double[classes];
        int[] size = new int[classes];
        int pools = 0;
        for (int i = 0; i < classes; i++) {
            pooledWrong[pools] = wrong[i];
            pooledSeen[pools] = seen[i];
            size[pools] = 1;
            pools++;
            while (pools > 1 && rises(pooledWrong, pooledSeen, pools, caution)) {
                pools--;
                pooledWrong[pools - 1] += pooledWrong[pools];
                pooledSeen[pools - 1] += pooledSeen[pools];
                size[pools - 1] += size[pools];
            }
        }
        double[] rates = new double[classes];
        int at = 0;
        for (int pool = 0; pool < pools; pool++) {
            for (int i = 0; i < size[pool]; i++) {
                rates[at++] = bound(pooledWrong[pool], pooledSeen[pool], caution);
            }
        }
        return rates;
    }

    private static boolean rises(double[] wrong, double[] seen, int pools, double caution) {
        return bound(wrong[pools - 2], seen[pools - 2], caution) < bound(wrong[pools - 1], seen[pools - 1], caution);
    }

    private static double bound(double wrong, double seen, double caution) {
        double rate = wrong / seen;
        return Math.min(1, rate + caution * Math.sqrt(rate * (1 - rate) / seen));
    }
}
