package dev.cocreate.dialogue.charter;

import java.time.Duration;

/** The limits of what a charter states. */
final class Spans {

    /** A hundred years: no instant a charter leads to is one that a clock cannot show. */
    static final Duration LONGEST = Duration.ofDays(36_525);

    static final int MOST_VALUES = 1_000;
    static final int LONGEST_VALUE = 200;

    private Spans() {}

    static void lasting(Duration time, String what) {
        if (time.isZero() || time.isNegative() || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    what + " is longer than nothing and at most 36525 days, but was " + time);
        }
    }
}
