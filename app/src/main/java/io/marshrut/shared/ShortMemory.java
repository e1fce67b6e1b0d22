package io.marshrut.shared;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * What was read a moment ago and need not be read again at once. Unlike a bare cache it forgets what is being read just
 * then, too: a reading that began before a change never answers whoever asks after it.
 */
public final class ShortMemory<K, V> {

    private record Asked<K>(K key, long turn) {}

    private final AtomicLong turn = new AtomicLong();
    private final LoadingCache<Asked<K>, V> read;

    /** @param reading never yields null */
    public ShortMemory(Duration fresh, int most, Function<K, V> reading) {
        this.read = Caffeine.newBuilder()
                .expireAfterWrite(fresh)
                .maximumSize(most)
                .build(asked -> reading.apply(asked.key()));
    }

    public V get(K key) {
        return read.get(new Asked<>(key, turn.get()));
    }

    /** To be called after the transaction of what has changed. */
    public void forget(K key) {
        // waits for a reading of this key that is under way; the one below would pass it by
        read.invalidate(new Asked<>(key, turn.get()));
    }

    public void forgetAll() {
        turn.incrementAndGet();
        read.invalidateAll();
    }
}
