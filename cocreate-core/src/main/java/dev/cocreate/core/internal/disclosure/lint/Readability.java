package dev.cocreate.core.internal.disclosure.lint;

import dev.cocreate.Level;
import dev.cocreate.Text;
import dev.cocreate.disclosure.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How hard English is to read: the Flesch-Kincaid grade, with syllables counted as groups of vowels. It is good to some 1.5
 * grades and says nothing of other languages, which are skipped, and said to be.
 */
public final class Readability {

    private static final double PLAIN_GRADE = 6;
    private static final double USUAL_GRADE = 8;
    // The formula's error, so that nothing is called hard that may not be.
    private static final double TOLERANCE = 1.5;
    // Below this a formula made for passages says nothing.
    private static final int FEWEST_WORDS = 20;
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'-]*");
    private static final Pattern SENTENCE = Pattern.compile("[.!?]+(\\s|$)");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    private Readability() {}

    static List<String> hard(Subject subject) {
        List<String> broken = new ArrayList<>();
        for (Subject.Said said : subject.said()) {
            for (Map.Entry<Level, String> level : english(said.text()).entrySet()) {
                double most = level.getKey() == Level.PLAIN ? PLAIN_GRADE : USUAL_GRADE;
                if (level.getKey() != Level.EXPERT
                        && count(WORD, level.getValue()) >= FEWEST_WORDS
                        && grade(level.getValue()) > most + TOLERANCE) {
                    broken.add(said.where());
                }
            }
        }
        return broken;
    }

    /** Says which languages were not looked at. */
    static Optional<Finding> skipped(Subject subject) {
        Set<String> others = new TreeSet<>();
        for (Subject.Said said : subject.said()) {
            said.text().languages().stream()
                    .map(Locale::getLanguage)
                    .filter(language -> !language.equals("en"))
                    .forEach(others::add);
        }
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(
                        "L20",
                        Finding.Severity.INFO,
                        String.join(" ", others),
                        Text.of(
                                        Locale.ENGLISH,
                                        "Readability was not measured in this language: there is no formula for it here.")
                                .and(
                                        Locale.GERMAN,
                                        "Die Lesbarkeit wurde in dieser Sprache nicht gemessen: Dafür gibt es hier keine"
                                                + " Formel.")));
    }

    private static Map<Level, String> english(Text text) {
        return text.wordings().entrySet().stream()
                .filter(language -> language.getKey().getLanguage().equals("en"))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(Map.of());
    }

    /** The school grade for which English is readable (Kincaid et al. 1975). */
    static double grade(String words) {
        double count = Math.max(1, count(WORD, words));
        double sentences = Math.max(1, count(SENTENCE, words));
        double syllables = 0;
        Matcher matcher = WORD.matcher(words);
        while (matcher.find()) {
            syllables += syllables(matcher.group().toLowerCase(Locale.ENGLISH));
        }
        return kincaid(count, sentences, syllables);
    }

    /** The formula itself. */
    public static double kincaid(double words, double sentences, double syllables) {
        return 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
    }

    private static int syllables(String word) {
        int groups = count(VOWELS, word);
        boolean silent = word.endsWith("e") && !word.endsWith("le") && groups > 1;
        return Math.max(1, silent ? groups - 1 : groups);
    }

    private static int count(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }
}
