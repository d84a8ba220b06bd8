package dev.cocreate.core.internal.profile;

import dev.cocreate.Datum;
import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.Reason;
import dev.cocreate.Text;
import dev.cocreate.core.internal.road.Event;
import dev.cocreate.core.internal.road.EventType;
import dev.cocreate.core.internal.road.Looking;
import dev.cocreate.profile.Fact.Standing;
import dev.cocreate.profile.Provenance;
import dev.cocreate.profile.Stance;
import dev.cocreate.profile.Visibility;
import dev.cocreate.profile.access.Grant;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What happens to a profile: its durable vocabulary. */
public sealed interface ProfileEvent extends Event
        permits ProfileEvent.OfFacts, ProfileEvent.OfAccess, ConsentEvent, RightsEvent, ResourceEvent {

    /** About what is known. */
    sealed interface OfFacts extends ProfileEvent {}

    /** About who may use it and who did. */
    sealed interface OfAccess extends ProfileEvent {}

    /**
     * Something was said, seen, concluded or checked.
     *
     * @param recordedAt when it was first recorded; absent if that is now, present if it came from a merged profile
     * @param ended the ids of facts that hold until {@code validFrom} and no longer
     * @param dropped the ids of inferences that fall with what changed
     * @param standing whether it counts; something else than {@code STANDS} only if it came from a merged profile
     */
    record FactStated(
            String id,
            String key,
            Object value,
            Provenance from,
            Instant validFrom,
            Optional<Instant> validTo,
            Optional<Instant> recordedAt,
            Optional<String> corrects,
            List<String> ended,
            List<String> dropped,
            Standing standing)
            implements OfFacts {}

    /** A fact was taken back. */
    record FactRetracted(String id, String key, List<String> dropped) implements OfFacts {}

    /** She would rather not say. */
    record KeyDeclined(String key, List<String> dropped) implements OfFacts {}

    /** She may be asked again. */
    record KeyReopened(String key) implements OfFacts {}

    /** She asked somebody to attest something. */
    record AttestorInvited(String key, PartyId attestor) implements OfFacts {}

    /** A fact was disputed. */
    record FactContested(String contest, String fact, String key, PartyId by, Text claim) implements OfFacts {}

    /** A dispute came to its end. */
    record ContestSettled(String contest, String fact, String key, boolean upheld, Reason because, List<String> dropped)
            implements OfFacts {}

    /** Its use was stopped. */
    record UseRestricted(String key) implements OfFacts {}

    /** Its use was permitted again. */
    record UseReleased(String key) implements OfFacts {}

    /** She said how she wants to be dealt with. */
    record StanceTaken(Stance stance) implements OfFacts {}

    /** She agreed that this profile be merged into another of hers. */
    record JoinAgreed(PartyId into) implements OfFacts {}

    /** Another profile of hers was taken over; events that carry what it held stand before this one. */
    record ProfileMerged(PartyId other, List<String> declined, List<String> restricted) implements OfFacts {}

    /** This profile was taken over by another of hers. */
    record ProfileClosed(PartyId into) implements OfFacts {}

    /** She set how much a party may see of something. */
    record VisibilitySet(String key, PartyId reader, Visibility most) implements OfAccess {}

    /** She gave leave to read. */
    record GrantGiven(String id, Grant grant, Optional<Instant> at) implements OfAccess {}

    /** Leave to read ended before its time. */
    record GrantRevoked(String id, PartyId to) implements OfAccess {}

    /**
     * Somebody looked.
     *
     * @param grounds what opened the values handed out
     */
    record LookTaken(
            Purpose purpose,
            Optional<String> decision,
            List<String> seen,
            Map<String, Datum.Why> unseen,
            List<String> grounds)
            implements OfAccess, Looking {
        @Override
        public boolean forDecision() {
            return decision.isPresent();
        }
    }

    /** How they are written: this room's whole vocabulary. */
    List<EventType<?>> TYPES = Stream.of(
                    ProfileCodecs.all(), ConsentCodecs.all(), RightsCodecs.all(), ResourceEvent.all())
            .flatMap(List::stream)
            .toList();
}
