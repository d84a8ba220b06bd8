package dev.cocreate.core.internal.personalization.recommendation;

import java.util.Arrays;

/**
 * Counts by a number of 0 or more: open addressing with linear probing, since there is one of these for every item and a
 * million pairs in all. What counts to nothing stays in its slot until the table grows. For one thread.
 */
final class IntCounts {

    private static final int FREE = -1;

    private int[] keys = new int[4];
    private int[] counts = new int[4];
    private int used;

    IntCounts() {
        Arrays.fill(keys, FREE);
    }

    /** Takes each key with its count. */
    @FunctionalInterface
    interface Each {
        void take(int key, int count);
    }

    int get(int key) {
        int slot = slot(key);
        return keys[slot] == key ? counts[slot] : 0;
    }

    void add(int key, int difference) {
        int slot = slot(key);
        if (keys[slot] == FREE) {
            if (4 * (used + 1) > 3 * keys.length) {
                grow();
                slot = slot(key);
            }
            keys[slot] = key;
            used++;
        }
        counts[slot] += difference;
    }

    /** Every key that counts at least as much, in no order. */
    void atLeast(int least, Each each) {
        for (int slot = 0; slot < keys.length; slot++) {
            if (keys[slot] != FREE && counts[slot] >= least) {
                each.take(keys[slot], counts[slot]);
            }
        }
    }

    private int slot(int key) {
        int mask = keys.length - 1;
        // Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4): neighbouring numbers fall far apart.
        int slot = ((key * 0x9E3779B9) >>> 7) & mask;
        while (keys[slot] != FREE && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldCounts = counts;
        int live = 0;
        for (int count : oldCounts) {
            live += count > 0 ? 1 : 0;
        }
        int size = 4;
        while (2 * size < 4 * (live + 1)) {
            size *= 2;
        }
        keys = new int[size];
        counts = new int[size];
        Arrays.fill(keys, FREE);
        used = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE && oldCounts[i] > 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                counts[slot] = oldCounts[i];
                used++;
            }
        }
    }
}
