package dev.cocreate.core.internal.dialogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changed copies of immutable maps and sets that keep their order. */
final class Copies {

    private Copies() {}

    static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        Map<K, V> copy = new LinkedHashMap<>(map);
        copy.put(key, value);
        return Collections.unmodifiableMap(copy);
    }

    static <K, V> Map<K, V> without(Map<K, V> map, K key) {
        if (!map.containsKey(key)) {
            return map;
        }
        Map<K, V> copy = new LinkedHashMap<>(map);
        copy.remove(key);
        return Collections.unmodifiableMap(copy);
    }

    /** With another value where there is one; a key that is not there, erased perhaps, is passed over. */
    static <K, V> Map<K, V> changed(Map<K, V> map, K key, UnaryOperator<V> change) {
        @Nullable V value = map.get(key);
        return value == null ? map : with(map, key, change.apply(value));
    }

    static <T> Set<T> with(Set<T> set, T value) {
        Set<T> copy = new LinkedHashSet<>(set);
        copy.add(value);
        return Collections.unmodifiableSet(copy);
    }

    static <T> Set<T> without(Set<T> set, T value) {
        Set<T> copy = new LinkedHashSet<>(set);
        copy.remove(value);
        return Collections.unmodifiableSet(copy);
    }
}
