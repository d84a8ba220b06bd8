package dev.cocreate.core.internal.profile;

import dev.cocreate.profile.AttributeCatalogue;
import dev.cocreate.profile.AttributeKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.RandomAccess;

/**
 * What a read asks for: attributes of the catalogue, each once, in the order asked, and an index over them by open
 * addressing. A host asks for the same few lists again and again, of one person after the other; so what holds of a list
 * whomever it is asked of is made once.
 *
 * <p>Immutable.
 */
final class Asked {

    private final AttributeKey<?>[] keys;
    private final List<String> names;
    /** Where a key stands, counted from one; zero where none does. At most half of it is taken. */
    private final int[] index;

    private Asked(AttributeKey<?>[] keys, List<String> names, int[] index) {
        this.keys = keys;
        this.names = names;
        this.index = index;
    }

    /**
     * What these keys ask for.
     *
     * @throws IllegalArgumentException if no key is given or one is not in the catalogue
     */
    static Asked of(AttributeCatalogue catalogue, Collection<? extends AttributeKey<?>> asked) {
        if (asked.isEmpty()) {
            throw new IllegalArgumentException("a read names at least one attribute, but named none");
        }
        AttributeKey<?>[] keys = new AttributeKey<?>[asked.size()];
        int[] index = new int[Integer.highestOneBit(keys.length) * 4];
        List<String> names = new ArrayList<>(keys.length);
        for (AttributeKey<?> key : asked) {
            if (!catalogue.has(key)) {
                throw new IllegalArgumentException("a read names attributes of the host's catalogue, but named '" + key
                        + "', which "
                        + (catalogue.find(key.name()).isEmpty() ? "is not in it" : "has values of another type there"));
            }
            int slot = slot(key, keys, index);
            if (index[slot] == 0) {
                keys[names.size()] = key;
                names.add(key.name());
                index[slot] = names.size();
            }
        }
        return new Asked(Arrays.copyOf(keys, names.size()), List.copyOf(names), index);
    }

    private static int slot(Object key, AttributeKey<?>[] keys, int[] index) {
        int hash = key.hashCode();
        int slot = (hash ^ hash >>> 16) & (index.length - 1);
        while (index[slot] != 0 && !keys[index[slot] - 1].equals(key)) {
            slot = (slot + 1) & (index.length - 1);
        }
        return slot;
    }

    /** Whether it was made of these very keys: the same name elsewhere may have other values. */
    @SuppressWarnings("ReferenceEquality") // see above
    boolean isOf(Collection<? extends AttributeKey<?>> others) {
        if (others.size() != keys.length) {
            return false;
        }
        if (others instanceof List<?> list && others instanceof RandomAccess) {
            // By index: an iterator costs as much again as all else here.
            for (int i = 0; i < keys.length; i++) {
                if (list.get(i) != keys[i]) {
                    return false;
                }
            }
            return true;
        }
        Iterator<? extends AttributeKey<?>> other = others.iterator();
        for (AttributeKey<?> key : keys) {
            if (other.next() != key) {
                return false;
            }
        }
        return true;
    }

    int size() {
        return keys.length;
    }

    AttributeKey<?> key(int at) {
        return keys[at];
    }

    String name(int at) {
        return names.get(at);
    }

    /** In order. */
    List<String> names() {
        return names;
    }

    /** Where a key stands; negative if it was not asked for. */
    int at(Object key) {
        return index[slot(key, keys, index)] - 1;
    }
}
