package io.marshrut.contracts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the house knows about whom it signs with (состояние контрагента). */
public enum CounterpartyState {
    /** Has been dealt with before. */
    KNOWN,
    /** The first contract. */
    NEW,
    /** Nobody should deal with it. */
    BLOCKED,
    /** Related to the company: a deal with an interested party (взаимозависимое лицо). */
    AFFILIATED;

    /** As rules write it. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(CounterpartyState::word).toList();
    }
}
