package dev.cocreate.core.internal.personalization.recommendation;

import dev.cocreate.core.internal.profile.ProfileEvent.ContestSettled;
import dev.cocreate.core.internal.profile.ProfileEvent.FactContested;
import dev.cocreate.core.internal.profile.ProfileEvent.FactRetracted;
import dev.cocreate.core.internal.profile.ProfileEvent.FactStated;
import dev.cocreate.core.internal.profile.ProfileEvent.KeyDeclined;
import dev.cocreate.core.internal.profile.ProfileEvent.ProfileClosed;
import dev.cocreate.core.internal.profile.ProfileEvent.StanceTaken;
import dev.cocreate.core.internal.profile.ProfileEvent.UseReleased;
import dev.cocreate.core.internal.profile.ProfileEvent.UseRestricted;
import dev.cocreate.core.internal.profile.RightsEvent.KeysErased;
import dev.cocreate.core.internal.road.Event;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one person's profile says of lending a history: as little as is needed to follow everybody's. Immutable.
 *
 * @param profiling whether she lets anything be inferred of her
 * @param fact the fact that a history is kept; absent if none stands
 * @param contested whether it is disputed
 * @param restricted whether its use is stopped
 * @param closed whether this profile was merged into another
 */
record Permit(boolean profiling, @Nullable String fact, boolean contested, boolean restricted, boolean closed) {

    static final Permit NOTHING_SAID = new Permit(true, null, false, false, false);

    /** The fact under which her history may count for others; absent if it may not. */
    @Nullable
    String lendable() {
        return profiling && !contested && !restricted && !closed ? fact : null;
    }

    /** @param key the shelf's attribute */
    Permit after(Event event, String key) {
        if (event instanceof StanceTaken taken) {
            return new Permit(taken.stance().profilingAllowed(), fact, contested, restricted, closed);
        }
        if (event instanceof FactStated stated && stated.key().equals(key)) {
            return new Permit(profiling, stated.id(), false, restricted, closed);
        }
        if (takesBack(event, key)) {
            return new Permit(profiling, null, false, restricted, closed);
        }
        if (event instanceof FactContested dispute && dispute.fact().equals(fact)) {
            return new Permit(profiling, fact, true, restricted, closed);
        }
        if (event instanceof ContestSettled settled && settled.fact().equals(fact)) {
            return new Permit(profiling, settled.upheld() ? null : fact, false, restricted, closed);
        }
        if (event instanceof UseRestricted use && use.key().equals(key)) {
            return new Permit(profiling, fact, contested, true, closed);
        }
        if (event instanceof UseReleased use && use.key().equals(key)) {
            return new Permit(profiling, fact, contested, false, closed);
        }
        return event instanceof ProfileClosed ? new Permit(profiling, fact, contested, restricted, true) : this;
    }

    /** Whether after this event no history is kept: the fact was taken back, declined or erased. */
    private boolean takesBack(Event event, String key) {
        if (event instanceof FactRetracted retracted) {
            return retracted.id().equals(fact);
        }
        if (event instanceof KeyDeclined declined) {
            return declined.key().equals(key);
        }
        return event instanceof KeysErased erased && erased.keys().contains(key);
    }

    boolean saysNothing() {
        return Objects.equals(this, NOTHING_SAID);
    }
}
