package dev.cocreate.core.internal.personalization.engine;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A list that is worked out when somebody first looks into it: what nobody reads costs nothing. Cannot be changed; safe
 * for several threads.
 */
final class Deferred<T> extends AbstractList<T> {

    private @Nullable Supplier<List<T>> work;
    private @Nullable List<T> found;

    Deferred(Supplier<List<T>> work) {
        this.work = work;
    }

    private synchronized List<T> found() {
        List<T> list = found;
        if (list == null) {
            list = List.copyOf(Objects.requireNonNull(work).get());
            found = list;
            work = null;
        }
        return list;
    }

    @Override
    public T get(int index) {
        return found().get(index);
    }

    @Override
    public int size() {
        return found().size();
    }
}
