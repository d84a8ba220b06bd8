package dev.cocreate.profile;

import dev.cocreate.Audience;
import dev.cocreate.Level;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How she wants to be dealt with: declared by her, never inferred.
 *
 * <p>Immutable.
 *
 * @param languages hers, the preferred first; at least one
 * @param sophistication by field, such as {@code flowers}
 * @param privacy how her data is to be handled
 * @param securityNeeds codes of what she insists on, such as {@code escrow} or {@code no-card-storage}
 * @param profilingAllowed whether anything may be inferred of her, and inferences used
 */
public record Stance(
        List<Locale> languages,
        Map<String, Sophistication> sophistication,
        PrivacyStance privacy,
        Set<String> securityNeeds,
        boolean profilingAllowed) {

    private static final Stance UNDECLARED =
            new Stance(List.of(Locale.ENGLISH), Map.of(), PrivacyStance.SELECTIVE, Set.of(), true);

    /**
     * Copies.
     *
     * @param languages as above
     * @param sophistication as above
     * @param privacy as above
     * @param securityNeeds as above
     * @param profilingAllowed as above
     * @throws IllegalArgumentException if no language is given
     */
    public Stance {
        languages = List.copyOf(languages);
        sophistication = Collections.unmodifiableMap(new TreeMap<>(sophistication));
        Objects.requireNonNull(privacy, "privacy");
        securityNeeds = Collections.unmodifiableSet(new TreeSet<>(securityNeeds));
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("a stance names at least one language, but named none");
        }
    }

    /**
     * What is assumed until she says otherwise: English, no field known, asked when it matters, inferences allowed where
     * a consent or grant covers them.
     *
     * @return the stance of one who has declared none
     */
    public static Stance undeclared() {
        return UNDECLARED;
    }

    /**
     * The same stance in other languages.
     *
     * @param first the preferred one
     * @param others the next ones, in order
     * @return the stance
     */
    public Stance speaking(Locale first, Locale... others) {
        List<Locale> all = new ArrayList<>();
        all.add(first);
        all.addAll(List.of(others));
        return new Stance(all, sophistication, privacy, securityNeeds, profilingAllowed);
    }

    /**
     * The same stance with another standing in a field.
     *
     * @param field such as {@code flowers}
     * @param level how much she knows of it
     * @return the stance
     */
    public Stance knowing(String field, Sophistication level) {
        Map<String, Sophistication> all = new TreeMap<>(sophistication);
        all.put(field, level);
        return new Stance(languages, all, privacy, securityNeeds, profilingAllowed);
    }

    /**
     * The same stance with another handling of data.
     *
     * @param other how
     * @return the stance
     */
    public Stance with(PrivacyStance other) {
        return new Stance(languages, sophistication, other, securityNeeds, profilingAllowed);
    }

    /**
     * The same stance insisting on these safeguards.
     *
     * @param needs codes; they replace the former ones
     * @return the stance
     */
    public Stance needing(String... needs) {
        return new Stance(languages, sophistication, privacy, Set.of(needs), profilingAllowed);
    }

    /**
     * The same stance, allowing or forbidding that anything is inferred of her.
     *
     * @param allowed whether
     * @return the stance
     */
    public Stance profiling(boolean allowed) {
        return new Stance(languages, sophistication, privacy, securityNeeds, allowed);
    }

    /**
     * How to tell her things in a field.
     *
     * @param field such as {@code flowers}
     * @return her languages, at the level of her sophistication there; the standard level where she declared none
     */
    public Audience audience(String field) {
        Sophistication known = sophistication.get(field);
        return new Audience(languages, known == null ? Level.STANDARD : known.level());
    }

    /**
     * The most careful of two stances, for one person who held two profiles.
     *
     * @param other the other stance
     * @return these languages and then the other's, the lesser sophistication where both name a field, the closer
     *     handling, all safeguards of both, and inferences only if both allow them
     */
    public Stance strictest(Stance other) {
        List<Locale> all = new ArrayList<>(languages);
        other.languages.stream().filter(language -> !all.contains(language)).forEach(all::add);
        Map<String, Sophistication> fields = new TreeMap<>(sophistication);
        other.sophistication.forEach(
                (field, level) -> fields.merge(field, level, (a, b) -> a.compareTo(b) <= 0 ? a : b));
        Set<String> needs = new TreeSet<>(securityNeeds);
        needs.addAll(other.securityNeeds);
        return new Stance(
                all,
                fields,
                privacy.compareTo(other.privacy) >= 0 ? privacy : other.privacy,
                needs,
                profilingAllowed && other.profilingAllowed);
    }
}
