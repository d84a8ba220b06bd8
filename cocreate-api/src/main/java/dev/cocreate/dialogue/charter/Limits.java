package dev.cocreate.dialogue.charter;

import dev.cocreate.Level;
import dev.cocreate.Text;
import java.time.Duration;
import java.util.Map;

/** The limits of what a charter states. */
final class Limits {

    /** A hundred years: no instant a charter leads to is one that a clock cannot show. */
    static final Duration LONGEST = Duration.ofDays(36_525);

    static final int MOST_VALUES = 1_000;
    static final int LONGEST_VALUE = 200;

    static final int MOST_STEPS = 100;
    private static final int LONGEST_TEXT = 2_000;
    private static final int MOST_LANGUAGES = 50;

    private Limits() {}

    /** Who is bound by a clause can read it through. */
    static void readable(Text text) {
        if (text.languages().size() > MOST_LANGUAGES) {
            throw new IllegalArgumentException("a clause is written in at most " + MOST_LANGUAGES
                    + " languages, but this one in " + text.languages().size());
        }
        for (Map<Level, String> levels : text.wordings().values()) {
            for (String words : levels.values()) {
                if (words.length() > LONGEST_TEXT) {
                    throw new IllegalArgumentException("a clause has at most " + LONGEST_TEXT
                            + " characters in a language, but this one has " + words.length());
                }
            }
        }
    }

    static void lasting(Duration time, String what) {
        if (time.isZero() || time.isNegative() || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    what + " is longer than nothing and at most 36525 days, but was " + time);
        }
    }
}
