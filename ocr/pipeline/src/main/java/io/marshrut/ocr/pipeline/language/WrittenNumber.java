package io.marshrut.ocr.pipeline.language;

import java.util.OptionalLong;

/** Puts a number together from its words, which must stand in the order of the language: «двести пять», not «пять двести». */
final class WrittenNumber {

    private static final long NONE = Long.MAX_VALUE;

    private long sum;
    private long group;
    private long lastScale = NONE;
    private NumberWord last;

    /** Takes the next word, or says that it cannot stand here. */
    boolean take(NumberWord word) {
        boolean taken = word.kind() == NumberWord.Kind.SCALE ? closeGroup(word) : word.isDigits() && addDigits(word);
        last = taken ? word : last;
        return taken;
    }

    private boolean closeGroup(NumberWord scale) {
        // «тысяча рублей» alone is one thousand
        boolean bare = last == null;
        if (scale.value() >= lastScale || group == 0 && !bare) {
            return false;
        }
        sum += (bare ? 1 : group) * scale.value();
        group = 0;
        lastScale = scale.value();
        return true;
    }

    private boolean addDigits(NumberWord word) {
        boolean opensGroup = last == null || last.kind() == NumberWord.Kind.SCALE;
        if (!opensGroup && !follows(word)) {
            return false;
        }
        if (word.kind() == NumberWord.Kind.ZERO && last != null) {
            return false;
        }
        group += word.value();
        return true;
    }

    private boolean follows(NumberWord word) {
        return switch (last.kind()) {
            case HUNDRED -> word.kind() != NumberWord.Kind.HUNDRED;
            case TEN -> word.kind() == NumberWord.Kind.UNIT;
            default -> false;
        };
    }

    OptionalLong value() {
        return last == null ? OptionalLong.empty() : OptionalLong.of(sum + group);
    }
}
