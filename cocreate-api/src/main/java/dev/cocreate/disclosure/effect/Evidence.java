package dev.cocreate.disclosure.effect;

import dev.cocreate.Text;
import java.net.URI;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where a figure comes from.
 *
 * <p>Immutable.
 *
 * @param citation author, title, place, year; blank if there is none, which the lint refuses
 * @param source where it can be read
 * @param asOf the day it was taken from there
 * @param certainty how sure it is
 * @param ratedBy who rated the certainty, and of what, if that needs saying
 * @param population whom the figures describe: the reference class
 * @param people how many were studied
 */
public record Evidence(
        String citation,
        Optional<URI> source,
        LocalDate asOf,
        Certainty certainty,
        Optional<Text> ratedBy,
        Optional<Text> population,
        OptionalInt people) {

    /**
     * Checks and copies.
     *
     * @param citation as above
     * @param source as above
     * @param asOf as above
     * @param certainty as above
     * @param ratedBy as above
     * @param population as above
     * @param people as above
     * @throws IllegalArgumentException if one is outside what is said above
     */
    public Evidence {
        Objects.requireNonNull(citation, "citation");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(certainty, "certainty");
        Objects.requireNonNull(ratedBy, "ratedBy");
        Objects.requireNonNull(population, "population");
        if (people.isPresent() && people.getAsInt() < 0) {
            throw new IllegalArgumentException("people must be at least 0, but was " + people.getAsInt());
        }
    }

    /**
     * Evidence from a citation.
     *
     * @param citation author, title, place, year
     * @param asOf the day it was taken from there
     * @return the evidence: unrated, of no stated population
     */
    public static Evidence of(String citation, LocalDate asOf) {
        return new Evidence(
                citation,
                Optional.empty(),
                asOf,
                Certainty.UNRATED,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty());
    }

    /**
     * The same evidence, to be read at an address.
     *
     * @param address where it can be read
     * @return the evidence
     */
    public Evidence at(URI address) {
        return new Evidence(citation, Optional.of(address), asOf, certainty, ratedBy, population, people);
    }

    /**
     * The same evidence, rated.
     *
     * @param level how sure it is
     * @return the evidence
     */
    public Evidence rated(Certainty level) {
        return new Evidence(citation, source, asOf, level, ratedBy, population, people);
    }

    /**
     * The same evidence, rated by somebody.
     *
     * @param level how sure it is
     * @param by who rated it, and of what
     * @return the evidence
     */
    public Evidence rated(Certainty level, Text by) {
        return new Evidence(citation, source, asOf, level, Optional.of(by), population, people);
    }

    /**
     * The same evidence about a reference class.
     *
     * @param whom whom the figures describe
     * @return the evidence
     */
    public Evidence about(Text whom) {
        return new Evidence(citation, source, asOf, certainty, ratedBy, Optional.of(whom), people);
    }

    /**
     * The same evidence about a reference class of a size.
     *
     * @param whom whom the figures describe
     * @param studied how many were studied; at least 0
     * @return the evidence
     */
    public Evidence about(Text whom, int studied) {
        return new Evidence(citation, source, asOf, certainty, ratedBy, Optional.of(whom), OptionalInt.of(studied));
    }
}
