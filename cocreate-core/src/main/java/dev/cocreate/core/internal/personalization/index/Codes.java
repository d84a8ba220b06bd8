package dev.cocreate.core.internal.personalization.index;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values numbered from 1 in the order they came; 0 stands for any other. A table with open addressing, which takes a
 * third of the room of a map and is read without a step into another object. Where somebody chose values that all fall
 * on one place, a map that can order them takes over.
 *
 * <p>Written by one thread; once nobody writes to it any more, read by any.
 */
final class Codes {

    private static final int LONGEST_RUN = 64;
    private static final int SPREAD = 0x9E3779B9;

    private @Nullable Object[] values = new Object[2];
    private int[] numbers = new int[2];
    private int size;
    private @Nullable Map<Object, Integer> crowded;

    /** The number of a value; 0 if it has none. */
    int of(Object value) {
        Map<Object, Integer> map = crowded;
        if (map != null) {
            return map.getOrDefault(value, 0);
        }
        int last = values.length - 1;
        int hash = value.hashCode();
        int at = place(hash, last);
        Object held = values[at];
        while (held != null) {
            // Texts know their hashes: most of what is another value is told apart without being read.
            if (held.hashCode() == hash && held.equals(value)) {
                return numbers[at];
            }
            at = (at + 1) & last;
            held = values[at];
        }
        return 0;
    }

    /** How many values there are. */
    int size() {
        return size;
    }

    /** Whether a map took over. */
    boolean isCrowded() {
        return crowded != null;
    }

    /** Numbers a value, unless it has a number. */
    void add(Object value) {
        if (of(value) > 0) {
            return;
        }
        size++;
        if (crowded == null && size * 3 > values.length * 2) {
            grow();
        }
        put(value, size);
    }

    /** The same to write to. */
    Codes copy() {
        Codes copy = new Codes();
        copy.values = values.clone();
        copy.numbers = numbers.clone();
        copy.size = size;
        copy.crowded = crowded == null ? null : new HashMap<>(crowded);
        return copy;
    }

    private static int place(int hash, int last) {
        int spread = hash * SPREAD;
        return (spread ^ spread >>> 16) & last;
    }

    private void grow() {
        @Nullable Object[] oldValues = values;
        int[] oldNumbers = numbers;
        values = new Object[oldValues.length * 2];
        numbers = new int[values.length];
        for (int i = 0; i < oldValues.length; i++) {
            Object value = oldValues[i];
            if (value != null) {
                put(value, oldNumbers[i]);
            }
        }
    }

    private void put(Object value, int number) {
        if (crowded != null) {
            crowded.put(value, number);
            return;
        }
        int last = values.length - 1;
        int at = place(value.hashCode(), last);
        int run = 0;
        while (values[at] != null) {
            at = (at + 1) & last;
            run++;
        }
        values[at] = value;
        numbers[at] = number;
        if (run > LONGEST_RUN) {
            crowd();
        }
    }

    private void crowd() {
        Map<Object, Integer> map = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value != null) {
                map.put(value, numbers[i]);
            }
        }
        crowded = map;
        values = new Object[0];
        numbers = new int[0];
    }
}
