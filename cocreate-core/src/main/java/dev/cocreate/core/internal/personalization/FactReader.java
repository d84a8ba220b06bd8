package dev.cocreate.core.internal.personalization;

import dev.cocreate.Datum;
import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.core.internal.profile.ProfileReader;
import dev.cocreate.core.internal.road.Change;
import dev.cocreate.core.internal.road.Situation;
import dev.cocreate.profile.AttributeKey;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The one way from a profile to a rule. Every reading is a look, which the caller puts on record. */
@FunctionalInterface
public interface FactReader {

    /** What was read, and the change that records the look. */
    record Read(Map<AttributeKey<?>, Datum<?>> data, Change look) {
        public Read {
            data = Map.copyOf(data);
        }
    }

    Read read(
            Situation situation,
            PartyId owner,
            Collection<AttributeKey<?>> keys,
            PartyId by,
            Purpose purpose,
            Optional<String> decisionId);

    /** The reading that the room of profiles offers. */
    static FactReader of(ProfileReader profiles) {
        return (situation, owner, keys, by, purpose, decision) -> {
            ProfileReader.Read read = profiles.read(situation, owner, keys, by, purpose, decision);
            return new Read(read.data(), read.look());
        };
    }
}
