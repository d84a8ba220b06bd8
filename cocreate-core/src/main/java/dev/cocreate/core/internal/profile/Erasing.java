package dev.cocreate.core.internal.profile;

import dev.cocreate.PartyId;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.profile.ProfileEvent.ContestSettled;
import dev.cocreate.core.internal.profile.ProfileEvent.FactContested;
import dev.cocreate.core.internal.profile.ProfileEvent.FactStated;
import dev.cocreate.core.internal.profile.ProfileEvent.LookTaken;
import dev.cocreate.core.internal.profile.RightsEvent.SurrogateGiven;
import dev.cocreate.core.internal.road.Drawn;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.journal.Query;
import dev.cocreate.journal.StreamId;
import dev.cocreate.profile.rights.Erasure.Residue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds what an erasure takes away, in every area's events, and what is left of it afterwards.
 *
 * <p>The wipe follows where a fact went, not what it looks like. A fact leaves the profile by the one read path alone, so
 * it can stand in events of three kinds only: those of this room that state or dispute it; those an act recorded after it
 * looked at the fact for a decision, which the road records only if they name the facts they were {@linkplain Drawn drawn
 * from}; and those that were worked out from what such an event left in its stream, which say so. What merely names a
 * fact's id stays; it says nothing.
 *
 * <p>Only events sealed for her are wiped. One sealed for somebody else that repeats the fact is that party's record of a
 * dealing with her, and is reported as residue instead of being taken from under its feet.
 *
 * <p>The search afterwards trusts none of this: it looks for the values themselves too, wherever something concerns her.
 */
final class Erasing {

    private static final int AROUND = 16;

    private final Profiles profiles;

    Erasing(Profiles profiles) {
        this.profiles = profiles;
    }

    /**
     * Positions of the events whose content goes when these facts are erased.
     *
     * @param everything whether nothing will be known of her any more, so that the name she has outside is tied to her no
     *     longer
     */
    Set<Long> positions(PartyId owner, Set<String> facts, boolean everything) {
        List<PartyId> hers = profiles.withMerged(owner);
        Map<Long, Recorded> events = concerning(owner, said(owner, facts).keys());
        Set<Long> drawn = drawn(events.values(), facts).keySet();
        Set<Long> positions = new TreeSet<>();
        events.forEach((position, recorded) -> {
            if (drawn.contains(position) && hers.contains(recorded.header().subject())) {
                positions.add(position);
            }
        });
        if (everything) {
            events.values().stream()
                    .filter(recorded -> recorded.event() instanceof SurrogateGiven)
                    .filter(recorded -> hers.contains(recorded.header().subject()))
                    .forEach(recorded -> positions.add(recorded.position()));
        }
        return positions;
    }

    /**
     * What facts say, while they can still be read: what a search afterwards looks for.
     *
     * @param values by the fact's id, as they are written
     * @param keys the attributes they stand under
     */
    record Said(Map<String, String> values, Set<String> keys) {}

    Said said(PartyId owner, Set<String> facts) {
        Said said = new Said(new HashMap<>(), new HashSet<>());
        for (PartyId profile : profiles.withMerged(owner)) {
            for (Recorded recorded : profiles.stream(ProfileFold.streamOf(profile))) {
                if (recorded.event() instanceof FactStated stated && facts.contains(stated.id())) {
                    said.keys().add(stated.key());
                    said.values()
                            .put(
                                    stated.id(),
                                    ValueCodec.write(stated.value()).bytes().utf8());
                }
            }
        }
        return said;
    }

    /** Where something of these facts is still found: in events, in the state kept, and in a fresh export. */
    List<Residue> residue(PartyId owner, Said said) {
        Map<String, String> values = said.values();
        List<Residue> residue = new ArrayList<>();
        Map<Long, Recorded> events = concerning(owner, said.keys());
        Map<Long, String> left = new TreeMap<>(drawn(events.values(), values.keySet()));
        events.forEach(
                (position, recorded) -> says(recorded, values).ifPresent(what -> left.putIfAbsent(position, what)));
        events.forEach((position, recorded) -> {
            String what = left.get(position);
            if (what != null) {
                residue.add(new Residue(
                        "journal, sealed for " + recorded.header().subject(), what + " at position " + position));
            }
        });
        profiles.state(owner).history().stream()
                .filter(found -> values.containsKey(found.fact().id()))
                .forEach(found ->
                        residue.add(new Residue("state", "fact " + found.fact().id())));
        String export = profiles.exporting().json(owner).bytes().utf8();
        values.forEach((fact, value) -> {
            if (distinct(value) && export.contains(value)) {
                residue.add(new Residue("export", "the value of fact " + fact));
            }
        });
        return residue;
    }

    /** What was drawn from these facts, by position, and what kind of thing it is. */
    private static Map<Long, String> drawn(Collection<Recorded> inOrder, Set<String> facts) {
        Map<Long, String> drawn = new TreeMap<>();
        Set<StreamId> touched = new HashSet<>();
        for (Recorded recorded : inOrder) {
            what(recorded, facts, touched).ifPresent(what -> {
                drawn.put(recorded.position(), what);
                touched.add(recorded.header().stream());
            });
        }
        return drawn;
    }

    private static Optional<String> what(Recorded recorded, Set<String> facts, Set<StreamId> touched) {
        if (recorded.event() instanceof FactStated stated) {
            return facts.contains(stated.id()) ? Optional.of("a fact") : Optional.empty();
        }
        if (recorded.event() instanceof FactContested contested) {
            return facts.contains(contested.fact()) ? Optional.of("a dispute") : Optional.empty();
        }
        if (recorded.event() instanceof ContestSettled settled) {
            return facts.contains(settled.fact()) ? Optional.of("a ruling") : Optional.empty();
        }
        if (recorded.event() instanceof Drawn drawn
                && (drawn.facts().stream().anyMatch(facts::contains)
                        || (drawn.follows() && touched.contains(recorded.header().stream())))) {
            return Optional.of(recorded.header().type());
        }
        return Optional.empty();
    }

    /** Everything that concerns her, and whatever stands beside a look at one of these keys, in order of position. */
    private Map<Long, Recorded> concerning(PartyId owner, Set<String> keys) {
        Map<Long, Recorded> all = profiles.concerning(owner);
        // A refusal that names what a gate saw is sealed for who asked, and may concern nobody else.
        List<Recorded> looks = all.values().stream()
                .filter(recorded -> recorded.event() instanceof LookTaken look
                        && look.seen().stream().anyMatch(keys::contains)
                        && !recorded.header().by().equals(owner))
                .toList();
        looks.forEach(look -> beside(look).forEach(recorded -> all.put(recorded.position(), recorded)));
        return all;
    }

    /** What the same party recorded at the same instant, just before and after: the act's own events among it. */
    private List<Recorded> beside(Recorded look) {
        long from = Math.max(0, look.position() - AROUND);
        return profiles.road().read(new Query.From(from), 2 * AROUND + 1).stream()
                .filter(recorded -> recorded.event() instanceof Drawn)
                .filter(recorded -> recorded.at().equals(look.at())
                        && recorded.header().by().equals(look.header().by()))
                .toList();
    }

    /** Whether an event says a value, be it declared or not. */
    private Optional<String> says(Recorded recorded, Map<String, String> values) {
        if (recorded.event() instanceof FactStated) {
            return Optional.empty();
        }
        Optional<Json.Obj> content = profiles.road().content(recorded);
        if (content.isEmpty()) {
            return Optional.empty();
        }
        boolean ours = recorded.event() instanceof ProfileEvent;
        String text = content.get().bytes().utf8();
        for (Map.Entry<String, String> value : values.entrySet()) {
            boolean named = !ours && text.contains(value.getKey());
            if (text.contains(value.getValue()) && (named || distinct(value.getValue()))) {
                return Optional.of(recorded.header().type());
            }
        }
        return Optional.empty();
    }

    // A flag or a small number stands in many places for other reasons; a longer text does not stand there by chance.
    private static boolean distinct(String value) {
        return value.length() > 16;
    }
}
