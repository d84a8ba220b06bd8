package dev.cocreate.dialogue;

/** The limits of what is said. */
final class Saying {

    /** The longest turn, in characters. */
    static final int LONGEST = 20_000;

    private Saying() {}

    static String within(String words, int most, String what) {
        if (words.isBlank() || words.length() > most) {
            throw new IllegalArgumentException(
                    what + " has 1 to " + most + " characters and is not blank, but this one has " + words.length());
        }
        return words;
    }

    /** A reason may be left out, where no clause asks for one. */
    static String perhaps(String words, String what) {
        if (words.length() > 2_000) {
            throw new IllegalArgumentException(
                    what + " has at most 2000 characters, but this one has " + words.length());
        }
        return words;
    }

    static long turn(long number) {
        if (number < 1) {
            throw new IllegalArgumentException("turns are numbered from 1, but this one was " + number);
        }
        return number;
    }
}
