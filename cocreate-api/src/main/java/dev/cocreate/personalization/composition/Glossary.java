package dev.cocreate.personalization.composition;

import dev.cocreate.Audience;
import dev.cocreate.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What the words of a field mean, for whoever comes new to it.
 *
 * <p>Immutable.
 *
 * @param entries in the order they were added
 */
public record Glossary(List<Entry> entries) {

    /**
     * Copies.
     *
     * @param entries as above
     */
    public Glossary {
        entries = List.copyOf(entries);
    }

    /**
     * A term and its meaning.
     *
     * @param term as it stands in what people read
     * @param meaning a sentence or two, without the term's own jargon
     */
    public record Entry(Text term, Text meaning) {
        /**
         * An entry.
         *
         * @param term as above
         * @param meaning as above
         */
        public Entry {
            Objects.requireNonNull(term, "term");
            Objects.requireNonNull(meaning, "meaning");
        }
    }

    /**
     * A glossary without entries.
     *
     * @return the empty glossary
     */
    public static Glossary empty() {
        return new Glossary(List.of());
    }

    /**
     * This glossary and one more term.
     *
     * @param term as it stands in what people read
     * @param meaning a sentence or two
     * @return the fuller glossary
     */
    public Glossary and(Text term, Text meaning) {
        List<Entry> more = new ArrayList<>(entries);
        more.add(new Entry(term, meaning));
        return new Glossary(more);
    }

    /**
     * The terms that occur in some words, as whole words, in upper or lower case; not in other forms of them.
     *
     * @param words what somebody reads
     * @param audience the reader: terms are looked for as they are written for her
     * @return in this glossary's order
     */
    public List<Entry> in(String words, Audience audience) {
        String read = words.toLowerCase(Locale.ROOT);
        return entries.stream()
                .filter(entry -> occurs(entry.term().in(audience).words().toLowerCase(Locale.ROOT), read))
                .toList();
    }

    private static boolean occurs(String term, String words) {
        if (term.isBlank()) {
            return false;
        }
        for (int at = words.indexOf(term); at >= 0; at = words.indexOf(term, at + 1)) {
            int end = at + term.length();
            boolean begins = at == 0 || !Character.isLetterOrDigit(words.codePointBefore(at));
            boolean ends = end == words.length() || !Character.isLetterOrDigit(words.codePointAt(end));
            if (begins && ends) {
                return true;
            }
        }
        return false;
    }
}
