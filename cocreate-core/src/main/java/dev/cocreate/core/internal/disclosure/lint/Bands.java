package dev.cocreate.core.internal.disclosure.lint;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The European words for how often something happens, each for one range of shares (European Commission, Guideline on the
 * summary of product characteristics, 2009). They may stand beside a number, and must then be the words for that number.
 */
final class Bands {

    /** One word, in both languages, and the least share it is said of. */
    record Band(String english, String german, double least) {}

    // From the most common, so that the first one whose bound a share reaches is its own.
    static final List<Band> ALL = List.of(
            new Band("very common", "sehr häufig", 0.1),
            new Band("common", "häufig", 0.01),
            new Band("uncommon", "gelegentlich", 0.001),
            new Band("rare", "selten", 0.0001),
            new Band("very rare", "sehr selten", 0));

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern WORD = Pattern.compile(
            "(?<!\\p{L})(very common|uncommon|common|very rare|rare|sehr häufig|häufig|gelegentlich|sehr selten|selten)"
                    + "(?!\\p{L})",
            FLAGS);
    private static final Pattern SHARE =
            Pattern.compile("(?<![\\d.,])(\\d[\\d.,]*)\\s+(?:out of|of|von)\\s+(1[\\d.,]*)", FLAGS);

    private Bands() {}

    static Band of(double share) {
        return ALL.stream().filter(band -> share >= band.least()).findFirst().orElseThrow();
    }

    /** Whether a text has one such word and one share, and the word is for another range. */
    static boolean misnamed(String words) {
        Matcher word = WORD.matcher(words);
        Matcher share = SHARE.matcher(words);
        if (!word.find() || !share.find()) {
            return false;
        }
        String said = word.group(1);
        double of = number(share.group(2));
        Band right = of(number(share.group(1)) / of);
        boolean alone = !word.find() && !share.find() && of > 0;
        return alone && !said.equalsIgnoreCase(right.english()) && !said.equalsIgnoreCase(right.german());
    }

    // A separator before three digits at the end of a group is one of thousands, in either language.
    private static double number(String written) {
        String plain = written.replaceAll("[.,](?=\\d{3}(\\D|$))", "").replace(',', '.');
        String trimmed = plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
        return Double.parseDouble(trimmed);
    }
}
