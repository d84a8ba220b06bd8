package dev.cocreate.core.internal.personalization;

import dev.cocreate.Datum;
import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.Reason;
import dev.cocreate.Text;
import dev.cocreate.core.internal.personalization.Suggesting.Suggested;
import dev.cocreate.core.internal.road.Drawn;
import dev.cocreate.personalization.Element;
import dev.cocreate.personalization.Explanation.Withheld;
import dev.cocreate.profile.AttributeKey;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A decision as it is on record: all it rested on, so that it can be made again, and what came of it.
 *
 * @param suggested what was suggested beside the rules
 * @param rules the rules that stood for her on this element, in their versions and ranks
 * @param data what was known, and what was not and why
 * @param kind settled, open or denied
 * @param told what came of it in a few words, for the trail
 * @param reasons why, if it was denied
 */
public record DecisionRecord(
        String id,
        PartyId consumer,
        PartyId by,
        Element element,
        Purpose purpose,
        Optional<String> wish,
        List<Suggested> suggested,
        List<Cited> rules,
        Map<AttributeKey<?>, Datum<?>> data,
        List<Withheld> withheld,
        String kind,
        Text told,
        List<Reason> reasons) {

    /** A rule as it stood: by whom, which, in what version, how strongly. */
    public record Cited(PartyId author, String id, int version, int rank) {}

    public DecisionRecord {
        suggested = List.copyOf(suggested);
        rules = List.copyOf(rules);
        // By name, so that equal records are written alike.
        Map<AttributeKey<?>, Datum<?>> sorted = new TreeMap<>(Comparator.comparing(AttributeKey::name));
        sorted.putAll(data);
        data = Collections.unmodifiableMap(sorted);
        withheld = List.copyOf(withheld);
        reasons = List.copyOf(reasons);
    }

    /** The ids of the facts it rests on. */
    Set<String> facts() {
        Set<String> facts = new TreeSet<>(Drawn.of(reasons));
        for (Datum<?> datum : data.values()) {
            if (datum instanceof Datum.Known<?> known) {
                facts.add(known.fact());
            }
        }
        return facts;
    }
}
