package dev.cocreate;

import java.util.Objects;

/**
 * Why a datum is used. Nothing is read without one, and the person concerned can read the text.
 *
 * <p>Immutable; two purposes are the same when their ids are.
 *
 * @param id stable and short, such as {@code care}; 1 to 64 characters, not blank
 * @param text what it means, in her language
 */
public record Purpose(String id, Text text) {

    /**
     * Checks the id.
     *
     * @param id as above
     * @param text as above
     * @throws IllegalArgumentException if the id is blank or longer than 64 characters
     */
    public Purpose {
        Objects.requireNonNull(text, "text");
        if (id.isBlank() || id.length() > 64) {
            throw new IllegalArgumentException("a purpose id has 1 to 64 characters, but was '" + id + "'");
        }
    }

    /**
     * A purpose.
     *
     * @param id see {@link Purpose}
     * @param text what it means to the person concerned
     * @return the purpose
     */
    public static Purpose of(String id, Text text) {
        return new Purpose(id, text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Purpose purpose && id.equals(purpose.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id;
    }
}
