package dev.cocreate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Something said to a person, in several languages and at several {@linkplain Level levels}. It is not log output.
 *
 * <pre>{@code
 * Text closed = Text.of(Locale.ENGLISH, "The room is full.").and(Locale.GERMAN, "Der Raum ist voll.");
 * closed.in(Audience.of(Locale.GERMAN)).words();   // "Der Raum ist voll."
 * }</pre>
 *
 * <p>{@link #in(Audience)} never fails and never hides a gap: where her language is missing it speaks the next one of
 * hers, at last the language the text was first written in, and says what was missing.
 *
 * <p>Immutable; equal when all words are.
 */
public final class Text {

    /**
     * What one reader gets to read.
     *
     * @param words what is said
     * @param language the language it is said in
     * @param level the depth it is said at
     * @param missing languages she prefers to {@code language} but which this text lacks, in her order
     */
    public record Told(String words, Locale language, Level level, List<Locale> missing) {
        /**
         * Copies.
         *
         * @param words what is said
         * @param language its language
         * @param level its depth
         * @param missing what was looked for in vain
         */
        public Told {
            Objects.requireNonNull(words, "words");
            Objects.requireNonNull(language, "language");
            Objects.requireNonNull(level, "level");
            missing = List.copyOf(missing);
        }

        @Override
        public String toString() {
            return words;
        }
    }

    private final Map<Locale, Map<Level, String>> words;

    private Text(Map<Locale, Map<Level, String>> words) {
        this.words = words;
    }

    /**
     * A text in its first language, at the standard level.
     *
     * @param language the language; a reader whose languages are all missing gets this one
     * @param words what is said; not blank
     * @return the text
     * @throws IllegalArgumentException if the words are blank or the language is the root locale
     */
    public static Text of(Locale language, String words) {
        return new Text(Map.of()).and(language, Level.STANDARD, words);
    }

    /**
     * A text in its first language, at one level.
     *
     * @param language the language
     * @param level the depth
     * @param words what is said; not blank
     * @return the text
     * @throws IllegalArgumentException if the words are blank or the language is the root locale
     */
    public static Text of(Locale language, Level level, String words) {
        return new Text(Map.of()).and(language, level, words);
    }

    /**
     * An English text, at the standard level.
     *
     * @param words what is said; not blank
     * @return the text
     */
    public static Text of(String words) {
        return of(Locale.ENGLISH, words);
    }

    /**
     * This text in one more language, or with other words in that language, at the standard level.
     *
     * @param language the language
     * @param said what is said; not blank
     * @return the fuller text
     */
    public Text and(Locale language, String said) {
        return and(language, Level.STANDARD, said);
    }

    /**
     * This text with words for one language and level.
     *
     * @param language the language
     * @param level the depth
     * @param said what is said; not blank
     * @return the fuller text
     * @throws IllegalArgumentException if the words are blank or the language is the root locale
     */
    public Text and(Locale language, Level level, String said) {
        Objects.requireNonNull(level, "level");
        if (language.getLanguage().isEmpty()) {
            throw new IllegalArgumentException("a text is written in a language, but the root locale has none");
        }
        if (said.isBlank()) {
            throw new IllegalArgumentException("a text says something, but the words for " + language + " are blank");
        }
        Map<Locale, Map<Level, String>> more = new LinkedHashMap<>(words);
        Map<Level, String> levels = new EnumMap<>(Level.class);
        levels.putAll(more.getOrDefault(language, Map.of()));
        levels.put(level, said);
        more.put(language, Collections.unmodifiableMap(levels));
        return new Text(Collections.unmodifiableMap(more));
    }

    /**
     * What this reader gets to read: her first language that is written, at the level nearest to hers (a plainer one
     * before a deeper one).
     *
     * @param audience the reader
     * @return the words, and the languages looked for in vain
     */
    public Told in(Audience audience) {
        List<Locale> missing = new ArrayList<>();
        for (Locale wanted : audience.languages()) {
            Optional<Locale> written = written(wanted);
            if (written.isPresent()) {
                return told(written.get(), audience.level(), missing);
            }
            missing.add(wanted);
        }
        return told(words.keySet().iterator().next(), audience.level(), missing);
    }

    /**
     * The languages this text is written in, the first one first.
     *
     * @return never empty
     */
    public Set<Locale> languages() {
        return words.keySet();
    }

    /**
     * Every wording, by language and level: for codecs and renderers.
     *
     * @return unmodifiable, in the order written
     */
    public Map<Locale, Map<Level, String>> wordings() {
        return words;
    }

    /**
     * This text with every wording changed alike, to fill a placeholder say.
     *
     * @param change from words to words, given the language; must not return blank
     * @return the changed text
     */
    public Text map(BiFunction<Locale, String, String> change) {
        Text changed = new Text(Map.of());
        for (Map.Entry<Locale, Map<Level, String>> language : words.entrySet()) {
            for (Map.Entry<Level, String> level : language.getValue().entrySet()) {
                changed = changed.and(
                        language.getKey(), level.getKey(), change.apply(language.getKey(), level.getValue()));
            }
        }
        return changed;
    }

    private Optional<Locale> written(Locale wanted) {
        if (words.containsKey(wanted)) {
            return Optional.of(wanted);
        }
        return words.keySet().stream()
                .filter(each -> each.getLanguage().equals(wanted.getLanguage()))
                .findFirst();
    }

    private Told told(Locale language, Level wanted, List<Locale> missing) {
        Map<Level, String> levels = Objects.requireNonNull(words.get(language));
        Level level = nearest(levels.keySet(), wanted);
        return new Told(Objects.requireNonNull(levels.get(level)), language, level, missing);
    }

    private static Level nearest(Set<Level> written, Level wanted) {
        return written.stream()
                .filter(level -> level.compareTo(wanted) <= 0)
                .max(Comparator.naturalOrder())
                .orElseGet(() -> Collections.min(written));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Text text && words.equals(text.words);
    }

    @Override
    public int hashCode() {
        return words.hashCode();
    }

    /** The standard words in the first language: for a developer's eye. */
    @Override
    public String toString() {
        return told(words.keySet().iterator().next(), Level.STANDARD, List.of()).words();
    }
}
