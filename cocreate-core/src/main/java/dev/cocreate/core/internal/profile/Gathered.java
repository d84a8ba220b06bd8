package dev.cocreate.core.internal.profile;

import dev.cocreate.Datum;
import dev.cocreate.profile.AttributeKey;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one read yields, in the order asked: two arrays and an index by open addressing, which take a third of the room a
 * linked map takes and are filled in half the time. For one thread until it is handed out, unmodifiable from then on.
 */
final class Gathered extends AbstractMap<AttributeKey<?>, Datum<?>> {

    private final AttributeKey<?>[] keys;
    private final Datum<?>[] data;
    /** Where a key stands, counted from one; zero where none does. At most half of it is taken. */
    private final int[] index;

    private int size;

    /** @param most how many keys may be put */
    Gathered(int most) {
        keys = new AttributeKey<?>[most];
        data = new Datum<?>[most];
        index = new int[Integer.highestOneBit(Math.max(1, most)) * 4];
    }

    /** Adds what is known under a key; under one that is there already, instead of that. */
    void gather(AttributeKey<?> key, Datum<?> datum) {
        int slot = slot(key);
        if (index[slot] == 0) {
            keys[size] = key;
            index[slot] = ++size;
        }
        data[index[slot] - 1] = datum;
    }

    private int slot(Object key) {
        int hash = key.hashCode();
        int slot = (hash ^ hash >>> 16) & (index.length - 1);
        while (index[slot] != 0 && !keys[index[slot] - 1].equals(key)) {
            slot = (slot + 1) & (index.length - 1);
        }
        return slot;
    }

    @Override
    public @Nullable Datum<?> get(@Nullable Object key) {
        int at = key == null ? 0 : index[slot(key)];
        return at == 0 ? null : data[at - 1];
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Set<Map.Entry<AttributeKey<?>, Datum<?>>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return size;
            }

            @Override
            public Iterator<Map.Entry<AttributeKey<?>, Datum<?>>> iterator() {
                return new Iterator<>() {
                    private int next;

                    @Override
                    public boolean hasNext() {
                        return next < size;
                    }

                    @Override
                    public Map.Entry<AttributeKey<?>, Datum<?>> next() {
                        if (next >= size) {
                            throw new NoSuchElementException("all " + size + " data were gone through");
                        }
                        return Map.entry(keys[next], data[next++]);
                    }
                };
            }
        };
    }
}
