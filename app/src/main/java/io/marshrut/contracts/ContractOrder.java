package io.marshrut.contracts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * In which order a list of contracts stands. Contracts without what it goes by come last, whichever way it goes.
 *
 * @param falling from the greatest to the least
 */
public record ContractOrder(By by, boolean falling) {

    public static final ContractOrder NEWEST_FIRST = new ContractOrder(By.CREATED, true);

    private static final String FALLING = "-";

    /** What an order goes by; each has its index. */
    public enum By {
        NUMBER("coalesce(c.registration_number, c.draft_number)", false),
        TITLE("c.title", false),
        AMOUNT("c.amount", true),
        ENDS("c.ends_on", true),
        CREATED("c.created_at", false);

        private final String value;
        private final boolean mayBeMissing;

        By(String value, boolean mayBeMissing) {
            this.value = value;
            this.mayBeMissing = mayBeMissing;
        }
    }

    /** As addresses have it: {@code amount}, and {@code -amount} for the other way; empty for what is no order. */
    public static Optional<ContractOrder> parse(String word) {
        if (word == null) {
            return Optional.empty();
        }
        boolean falling = word.startsWith(FALLING);
        String name = falling ? word.substring(FALLING.length()) : word;
        return Arrays.stream(By.values())
                .filter(by -> name(by).equals(name))
                .map(by -> new ContractOrder(by, falling))
                .findFirst();
    }

    public String word() {
        return falling ? FALLING + name(by) : name(by);
    }

    /** The other way where it goes by this already. */
    public ContractOrder pressed(By column) {
        return new ContractOrder(column, column == by && !falling);
    }

    /** What {@code contract c} is ordered by, each way as an index of V93 or V96 goes. */
    String sql() {
        // the planner takes no index for an order that says more of nulls than the index does
        String first = falling ? by.value + (by.mayBeMissing ? " desc nulls last" : " desc") : by.value;
        return first + (falling ? ", c.id" : ", c.id desc");
    }

    private static String name(By by) {
        return by.name().toLowerCase(Locale.ROOT);
    }
}
