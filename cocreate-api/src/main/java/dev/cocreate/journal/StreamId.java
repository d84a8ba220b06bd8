package dev.cocreate.journal;

import java.util.Objects;

/**
 * The name of a sequence of events that are decided on together: one dialogue, one profile.
 *
 * <p>Immutable.
 *
 * @param kind what it is a stream of, such as {@code dialogue}; lower-case letters and hyphens
 * @param name which one; 1 to 200 characters, no control character among them
 */
public record StreamId(String kind, String name) implements Comparable<StreamId> {

    private static final int LONGEST_KIND = 32;

    /**
     * Checks both parts.
     *
     * @param kind as above
     * @param name as above
     * @throws IllegalArgumentException if either is not of that form
     */
    public StreamId {
        if (!isKind(kind)) {
            throw new IllegalArgumentException(
                    "a stream's kind is 1 to 32 lower-case letters or hyphens, but was '" + kind + "'");
        }
        Objects.requireNonNull(name, "name");
        if (name.isEmpty() || name.length() > 200) {
            throw new IllegalArgumentException(
                    "a stream's name has 1 to 200 characters, but this one has " + name.length());
        }
        // What some store cannot keep as it is: databases end texts at NUL, and UTF-8 knows no half of a character.
        if (!isKeepable(name)) {
            throw new IllegalArgumentException(
                    "a stream's name holds whole characters and no control character, but this one, of kind '" + kind
                            + "', does not");
        }
    }

    // Loops, for a stream is named several times in every act, and a pattern or a stream of code points would cost more
    // than all else here.
    private static boolean isKeepable(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < name.length() && Character.isLowSurrogate(name.charAt(i + 1))) {
                i++;
            } else if (Character.isISOControl(c) || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isKind(String kind) {
        if (kind.isEmpty() || kind.length() > LONGEST_KIND || kind.charAt(0) == '-') {
            return false;
        }
        for (int i = 0; i < kind.length(); i++) {
            char c = kind.charAt(i);
            if ((c < 'a' || c > 'z') && c != '-') {
                return false;
            }
        }
        return true;
    }

    /**
     * A stream.
     *
     * @param kind what it is a stream of
     * @param name which one
     * @return the id
     */
    public static StreamId of(String kind, String name) {
        return new StreamId(kind, name);
    }

    /**
     * The stream written as {@code kind/name}.
     *
     * @param text such as {@code profile/ada}
     * @return the id
     * @throws IllegalArgumentException if it has no slash or a part is not well formed
     */
    public static StreamId parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("a stream is written kind/name, but was '" + text + "'");
        }
        return new StreamId(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public int compareTo(StreamId other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return kind + "/" + name;
    }
}
