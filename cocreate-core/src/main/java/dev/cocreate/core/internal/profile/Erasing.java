package dev.cocreate.core.internal.profile;

import dev.cocreate.PartyId;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.profile.ProfileEvent.ContestSettled;
import dev.cocreate.core.internal.profile.ProfileEvent.FactContested;
import dev.cocreate.core.internal.profile.ProfileEvent.FactStated;
import dev.cocreate.core.internal.profile.RightsEvent.KeysErased;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.journal.Query;
import dev.cocreate.profile.rights.Erasure.Residue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds what an erasure takes away, in every area's events, and what is left of it afterwards.
 *
 * <p>An event repeats a fact if it states it, disputes it, or names its id and says its value: so decisions and
 * explanations that quote it go too, without this room knowing theirs. What merely names the id stays; it says nothing.
 * Only events sealed for her are wiped. One sealed for somebody else that repeats the fact is that party's record of a
 * dealing with her, and is reported as residue instead of being taken from under its feet.
 */
final class Erasing {

    private static final int PAGE = 500;

    private final Profiles profiles;
    private final Written written;

    Erasing(Profiles profiles, Written written) {
        this.profiles = profiles;
        this.written = written;
    }

    /** An event that repeats something erased. */
    private record Repeating(Recorded event, String what) {}

    /** Positions of the events whose content goes when these facts are erased. */
    Set<Long> positions(PartyId owner, Set<String> facts) {
        Set<Long> positions = new TreeSet<>();
        for (Repeating each : repeating(owner, facts, values(owner, facts))) {
            if (each.event().header().subject().equals(owner)
                    || profiles.withMerged(owner).contains(each.event().header().subject())) {
                positions.add(each.event().position());
            }
        }
        return positions;
    }

    /** Every fact that was ever erased from her profile: an erasure that was cut short is finished by the next. */
    Set<String> erased(PartyId owner) {
        Set<String> facts = new HashSet<>();
        for (Recorded recorded : profiles.stream(ProfileFold.FOLD.stream(owner.value()))) {
            if (recorded.event() instanceof KeysErased erased) {
                facts.addAll(erased.effects().facts());
                facts.addAll(erased.effects().inferences());
            }
        }
        return facts;
    }

    /** The values of facts, as they are written, while they can still be read: what a search afterwards looks for. */
    Map<String, String> values(PartyId owner, Set<String> facts) {
        Map<String, String> values = new HashMap<>();
        for (PartyId profile : profiles.withMerged(owner)) {
            for (Recorded recorded : profiles.stream(ProfileFold.FOLD.stream(profile.value()))) {
                if (recorded.event() instanceof FactStated stated && facts.contains(stated.id())) {
                    values.put(
                            stated.id(),
                            ValueCodec.write(stated.value()).bytes().utf8());
                }
            }
        }
        return values;
    }

    /** Where something of these facts is still found: in events, in the state kept, and in a fresh export. */
    List<Residue> residue(PartyId owner, Map<String, String> values) {
        List<Residue> residue = new ArrayList<>();
        for (Repeating each : repeating(owner, values.keySet(), values)) {
            residue.add(new Residue(
                    "journal, sealed for " + each.event().header().subject(),
                    each.what() + " at position " + each.event().position()));
        }
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

    private List<Repeating> repeating(PartyId owner, Set<String> facts, Map<String, String> values) {
        List<Repeating> found = new ArrayList<>();
        for (PartyId profile : profiles.withMerged(owner)) {
            long position = 0;
            List<Recorded> page;
            do {
                page = profiles.road().read(new Query.Concerning(profile, position), PAGE);
                for (Recorded recorded : page) {
                    repeats(recorded, facts, values).ifPresent(what -> found.add(new Repeating(recorded, what)));
                    position = recorded.position() + 1;
                }
            } while (page.size() == PAGE);
        }
        return found;
    }

    private Optional<String> repeats(Recorded recorded, Set<String> facts, Map<String, String> values) {
        if (recorded.event() instanceof FactStated stated) {
            return facts.contains(stated.id()) ? Optional.of("a fact") : Optional.empty();
        }
        if (recorded.event() instanceof FactContested contested) {
            return facts.contains(contested.fact()) ? Optional.of("a dispute") : Optional.empty();
        }
        if (recorded.event() instanceof ContestSettled settled) {
            return facts.contains(settled.fact()) ? Optional.of("a ruling") : Optional.empty();
        }
        if (recorded.event() instanceof ProfileEvent) {
            return Optional.empty();
        }
        Optional<Json.Obj> content = written.content(recorded);
        if (content.isEmpty()) {
            return Optional.empty();
        }
        String text = content.get().bytes().utf8();
        for (Map.Entry<String, String> value : values.entrySet()) {
            boolean says = text.contains(value.getValue());
            if (says && (text.contains(value.getKey()) || distinct(value.getValue()))) {
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
