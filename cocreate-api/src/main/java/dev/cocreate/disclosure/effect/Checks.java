package dev.cocreate.disclosure.effect;

/** What is asked of numbers, with the field named. */
final class Checks {
    private Checks() {}

    static void finite(String field, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(field + " must be finite, but was " + value);
        }
    }

    static void spread(String field, double value) {
        if (!Double.isFinite(value) || value < 0) {
            throw new IllegalArgumentException(field + " must be finite and at least 0, but was " + value);
        }
    }

    static void above(String field, double value, double bound) {
        if (!(value > bound)) {
            throw new IllegalArgumentException(field + " must be above " + bound + ", but was " + value);
        }
    }

    static void below(String field, double value, double bound) {
        if (!(value < bound)) {
            throw new IllegalArgumentException(field + " must be below " + bound + ", but was " + value);
        }
    }

    static void ordered(String first, double low, String second, double high) {
        if (!(low <= high)) {
            throw new IllegalArgumentException(
                    first + " must not be above " + second + ", but they were " + low + " and " + high);
        }
    }
}
