package dev.cocreate.profile;

import java.util.Objects;

/**
 * What another party may notice without reading: that something is there. Sealed, since what may be noticed is hers to
 * set by {@link Visibility}.
 *
 * <p>Immutable.
 */
public sealed interface Glimpse {

    /**
     * Something is known under this name.
     *
     * @param key what it is about
     */
    record Existence(AttributeKey<?> key) implements Glimpse {
        /**
         * A noticed attribute.
         *
         * @param key as above
         */
        public Existence {
            Objects.requireNonNull(key, "key");
        }
    }

    /**
     * Something of this category is known.
     *
     * @param category such as {@code health}
     */
    record OfCategory(String category) implements Glimpse {
        /**
         * A noticed category.
         *
         * @param category as above
         */
        public OfCategory {
            Objects.requireNonNull(category, "category");
        }
    }
}
