package dev.cocreate.core.internal.delivery;

/** What others state as a reason, cut to a length that can be kept: who reads it sees that something is missing. Pure. */
final class Excerpt {

    private static final int LONGEST = 500;

    private Excerpt() {}

    /** On one line, and no longer than that. */
    static String of(String words) {
        if (words.length() <= LONGEST && words.chars().noneMatch(Character::isISOControl)) {
            return words;
        }
        StringBuilder kept = new StringBuilder();
        int at = 0;
        while (at < words.length() && at < LONGEST) {
            int point = words.codePointAt(at);
            kept.appendCodePoint(Character.isISOControl(point) ? ' ' : point);
            at += Character.charCount(point);
        }
        return at < words.length() ? kept + " […" + (words.length() - at) + " more characters]" : kept.toString();
    }
}
