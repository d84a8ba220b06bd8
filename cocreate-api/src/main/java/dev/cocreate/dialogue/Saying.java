package dev.cocreate.dialogue;

import java.util.List;
import java.util.Objects;

/** The limits of what is said. */
final class Saying {

    /** The longest turn, in characters. */
    static final int LONGEST = 20_000;

    private Saying() {}

    /** The most turns, or questions, that one turn names. */
    static final int MOST_NAMED = 100;

    static String within(String words, int most, String what) {
        Objects.requireNonNull(words, what);
        if (words.isBlank() || words.length() > most) {
            throw new IllegalArgumentException(
                    what + " has 1 to " + most + " characters and is not blank, but this one has " + words.length());
        }
        return whole(words, what);
    }

    /** A reason may be left out, where no clause asks for one. */
    static String perhaps(String words, String what) {
        Objects.requireNonNull(words, what);
        if (words.length() > 2_000) {
            throw new IllegalArgumentException(
                    what + " has at most 2000 characters, but this one has " + words.length());
        }
        return whole(words, what);
    }

    /** Half a character, a surrogate without its other, cannot be written down: what others read would be something else. */
    static String whole(String words, String what) {
        if (words.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
            throw new IllegalArgumentException(what + " holds whole characters, but this one has half of one");
        }
        return words;
    }

    static long turn(long number) {
        if (number < 1) {
            throw new IllegalArgumentException("turns are numbered from 1, but this one was " + number);
        }
        return number;
    }

    /** Turns that one turn names. */
    static List<Long> turns(List<Long> numbers, String what) {
        List<Long> copy = few(numbers, what);
        copy.forEach(Saying::turn);
        return copy;
    }

    static <T> List<T> few(List<T> named, String what) {
        List<T> copy = List.copyOf(named);
        if (copy.size() > MOST_NAMED) {
            throw new IllegalArgumentException(
                    what + " are at most " + MOST_NAMED + " in one turn, but these are " + copy.size());
        }
        return copy;
    }
}
