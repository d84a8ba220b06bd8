package dev.cocreate.profile;

import dev.cocreate.Datum;
import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * That somebody looked at her profile: one for each decision or read, whatever came of it.
 *
 * <p>Immutable.
 *
 * @param id unique
 * @param at when
 * @param by who looked
 * @param purpose why
 * @param decision the decision it was for, if any
 * @param seen the names of the attributes whose values were handed out
 * @param unseen the names of the others asked for, and why each was unknown
 * @param grounds what opened it: {@code owner}, {@code consent/…} or {@code grant/…}; empty if nothing did
 */
public record Look(
        String id,
        Instant at,
        PartyId by,
        Purpose purpose,
        Optional<String> decision,
        List<String> seen,
        Map<String, Datum.Why> unseen,
        List<String> grounds) {

    /**
     * Copies.
     *
     * @param id as above
     * @param at as above
     * @param by as above
     * @param purpose as above
     * @param decision as above
     * @param seen as above
     * @param unseen as above
     * @param grounds as above
     */
    public Look {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(decision, "decision");
        seen = List.copyOf(seen);
        unseen = Collections.unmodifiableMap(new LinkedHashMap<>(unseen));
        grounds = List.copyOf(grounds);
    }

    /**
     * Whether she had allowed it.
     *
     * @return false if any attribute was withheld for want of a consent or grant, or because she restricted its use
     */
    public boolean allowed() {
        return unseen.values().stream()
                .noneMatch(why ->
                        why == Datum.Why.NO_CONSENT || why == Datum.Why.NOT_GRANTED || why == Datum.Why.RESTRICTED);
    }
}
