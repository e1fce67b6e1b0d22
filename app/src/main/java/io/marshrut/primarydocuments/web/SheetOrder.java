package io.marshrut.primarydocuments.web;

import io.marshrut.documents.DocumentCard;
import io.marshrut.primarydocuments.PrimaryDocument;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In what order files are most likely meant: by the numbers in their names, as cameras and scanners count. */
final class SheetOrder {

    private static final Pattern RUN = Pattern.compile("\\d+|\\D+");

    private SheetOrder() {}

    static List<PrimaryDocument> of(Collection<PrimaryDocument> documents, Map<UUID, DocumentCard> cards) {
        Comparator<PrimaryDocument> byName =
                Comparator.comparing(document -> cards.get(document.id()).fileName(), SheetOrder::compare);
        return documents.stream()
                .sorted(byName.thenComparing(PrimaryDocument::createdAt).thenComparing(PrimaryDocument::id))
                .toList();
    }

    /** Numbers by their size, the rest by its letters: «скан 9» comes before «скан 10». */
    static int compare(String one, String other) {
        Matcher left = RUN.matcher(one.toLowerCase(Locale.ROOT));
        Matcher right = RUN.matcher(other.toLowerCase(Locale.ROOT));
        while (left.find()) {
            if (!right.find()) {
                return 1;
            }
            int order = compareRuns(left.group(), right.group());
            if (order != 0) {
                return order;
            }
        }
        return right.find() ? -1 : 0;
    }

    private static int compareRuns(String one, String other) {
        return Character.isDigit(one.charAt(0)) && Character.isDigit(other.charAt(0))
                ? new BigInteger(one).compareTo(new BigInteger(other))
                : one.compareTo(other);
    }
}
