package dev.cocreate.profile.consent;

import dev.cocreate.PartyId;
import java.time.Period;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What becomes of data given on some terms: who may read it, how long it is kept, where, and under whose law.
 *
 * <p>Immutable.
 *
 * @param recipients who may read it besides the controller
 * @param retention how long it is kept
 * @param locations where it is kept, as codes of countries or regions such as {@code IE} or {@code EU}
 * @param jurisdiction whose law holds, such as {@code EU} or {@code IE}
 */
public record Handling(Set<PartyId> recipients, Period retention, Set<String> locations, String jurisdiction) {

    /** Kept for a year, nowhere but in the EU and under its law, and read by nobody else. */
    public static final Handling USUAL = new Handling(Set.of(), Period.ofYears(1), Set.of("EU"), "EU");

    /**
     * Checks and copies.
     *
     * @param recipients as above
     * @param retention above zero
     * @param locations at least one, none blank
     * @param jurisdiction not blank
     * @throws IllegalArgumentException if something is out of range
     */
    public Handling {
        recipients = Collections.unmodifiableSet(new TreeSet<>(recipients));
        locations = Collections.unmodifiableSet(new TreeSet<>(locations));
        if (jurisdiction.isBlank()) {
            throw new IllegalArgumentException("terms name a jurisdiction, but these name none");
        }
        if (retention.isZero() || retention.isNegative()) {
            throw new IllegalArgumentException("data is kept for a period above zero, but this was " + retention);
        }
        if (locations.isEmpty() || locations.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("terms say where data is kept, but these named " + locations);
        }
    }

    /**
     * The same, read by others.
     *
     * @param others they replace the former ones
     * @return the handling
     */
    public Handling sharedWith(Set<PartyId> others) {
        return new Handling(others, retention, locations, jurisdiction);
    }

    /**
     * The same, kept for another time.
     *
     * @param other how long
     * @return the handling
     */
    public Handling keptFor(Period other) {
        return new Handling(recipients, other, locations, jurisdiction);
    }

    /**
     * The same, kept elsewhere.
     *
     * @param others they replace the former ones
     * @return the handling
     */
    public Handling keptIn(Set<String> others) {
        return new Handling(recipients, retention, others, jurisdiction);
    }

    /**
     * The same under another law.
     *
     * @param other such as {@code IE}
     * @return the handling
     */
    public Handling under(String other) {
        return new Handling(recipients, retention, locations, other);
    }
}
