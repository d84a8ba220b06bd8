package dev.cocreate.personalization;

import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A few values in the order they were given, in little space: rulebooks hold very many such sets. Immutable.
 *
 * @param <T> the type of the values
 */
final class FewValues<T> extends AbstractSet<T> {

    private static final int MOST = 16;

    private final List<T> values;

    private FewValues(List<T> values) {
        this.values = values;
    }

    /** A copy; beyond a few, one that is searched by hash. */
    static <T> Set<T> copyOf(Set<T> values) {
        return values.size() <= MOST
                ? new FewValues<>(List.copyOf(values))
                : Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }

    @Override
    public boolean contains(@Nullable Object value) {
        return value != null && values.contains(value);
    }

    @Override
    public Iterator<T> iterator() {
        return values.iterator();
    }

    @Override
    public int size() {
        return values.size();
    }
}
