package dev.cocreate.core.internal.personalization.recommendation;

import dev.cocreate.core.internal.personalization.Suggesting;
import dev.cocreate.core.internal.profile.ProfileReader;
import dev.cocreate.core.internal.road.Road;
import dev.cocreate.core.internal.road.Situation;
import dev.cocreate.personalization.Asking;
import dev.cocreate.personalization.recommendation.Shelf;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Every shelf the host has, and the suggestions from it wherever its element is decided. Safe for several threads. */
public final class Shelves implements Suggesting {

    private static final int USUALLY = 10;

    private final Map<String, Shelf> shelves = new LinkedHashMap<>();
    private final ProfileReader profiles;
    private final Crowds crowds;

    /** @throws IllegalArgumentException if two shelves have one name */
    public Shelves(Road road, ProfileReader profiles, Collection<Shelf> shelves) {
        for (Shelf shelf : shelves) {
            if (this.shelves.put(shelf.name(), shelf) != null) {
                throw new IllegalArgumentException(
                        "a shelf's name is its own, but '" + shelf.name() + "' is there twice");
            }
        }
        this.profiles = profiles;
        this.crowds = new Crowds(road, shelves);
    }

    Crowds crowds() {
        return crowds;
    }

    ProfileReader profiles() {
        return profiles;
    }

    /** The shelf of this name as the host has it. */
    Shelf known(Shelf shelf) {
        Shelf known = shelves.get(shelf.name());
        if (known == null) {
            throw new IllegalArgumentException(
                    "the builder was given the shelves " + shelves.keySet() + ", but not '" + shelf.name() + "'");
        }
        return known;
    }

    @Override
    public Optional<Suggestions> suggest(
            Situation situation, Asking asking, String decision, Supplier<Set<String>> named) {
        return new Proposing(this, USUALLY).suggest(situation, asking, decision, named);
    }

    Optional<Shelf> of(String element) {
        return Optional.ofNullable(shelves.get(element));
    }
}
