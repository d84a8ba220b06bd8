package dev.cocreate.core.internal.personalization;

import dev.cocreate.Datum;
import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.personalization.Element;
import dev.cocreate.personalization.Explanation.Withheld;
import dev.cocreate.profile.AttributeKey;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A decision as it is on record: all it rested on, so that it can be made again, and what came of it.
 *
 * @param rules the rules that stood for her on this element, in their versions and ranks
 * @param data what was known, and what was not and why
 * @param kind settled, open or denied
 * @param told what came of it in a few words, for the trail
 */
public record DecisionRecord(
        String id,
        PartyId consumer,
        PartyId by,
        Element element,
        Purpose purpose,
        Optional<String> wish,
        List<Cited> rules,
        Map<AttributeKey<?>, Datum<?>> data,
        List<Withheld> withheld,
        String kind,
        String told) {

    /** A rule as it stood: by whom, which, in what version, how strongly. */
    public record Cited(PartyId author, String id, int version, int rank) {}

    public DecisionRecord {
        rules = List.copyOf(rules);
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
        withheld = List.copyOf(withheld);
    }
}
