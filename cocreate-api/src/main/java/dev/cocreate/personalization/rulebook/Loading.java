package dev.cocreate.personalization.rulebook;

import java.util.List;
import java.util.Objects;

/**
 * What came of loading something written.
 *
 * <p>Immutable.
 *
 * @param <T> what was to be loaded
 */
public sealed interface Loading<T> {

    /**
     * It is sound.
     *
     * @param value what was loaded
     * @param <T> its type
     */
    record Loaded<T>(T value) implements Loading<T> {
        /**
         * Something loaded.
         *
         * @param value as above
         */
        public Loaded {
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * It is not; nothing of it was loaded.
     *
     * @param findings everything that is wrong
     * @param <T> what it would have been
     */
    record Unsound<T>(List<Finding> findings) implements Loading<T> {
        /**
         * Copies.
         *
         * @param findings at least one
         */
        public Unsound {
            findings = List.copyOf(findings);
        }
    }

    /**
     * The value, for a host that takes a faulty file for an error.
     *
     * @return what was loaded
     * @throws IllegalArgumentException naming every finding, if it is not sound
     */
    default T orElseThrow() {
        if (this instanceof Unsound<T> unsound) {
            throw new IllegalArgumentException(unsound.findings().stream()
                    .map(each -> each.text().toString())
                    .toList()
                    .toString());
        }
        return ((Loaded<T>) this).value();
    }
}
