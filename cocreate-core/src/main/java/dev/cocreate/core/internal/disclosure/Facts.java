package dev.cocreate.core.internal.disclosure;

import dev.cocreate.Datum;
import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.core.internal.road.Change;
import dev.cocreate.core.internal.road.Situation;
import dev.cocreate.profile.AttributeKey;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Where a person's facts come from: her profile, read for a purpose she can see. */
@FunctionalInterface
public interface Facts {

    /** What was read, and the look that goes on record with it. */
    record Reading(Map<AttributeKey<?>, Datum<?>> data, Change look) {}

    Reading read(
            Situation situation,
            PartyId person,
            Collection<AttributeKey<?>> keys,
            PartyId by,
            Purpose purpose,
            Optional<String> disclosure);
}
