package dev.cocreate.core.internal.profile;

import dev.cocreate.Datum;
import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.core.internal.profile.ProfileEvent.LookTaken;
import dev.cocreate.core.internal.road.Change;
import dev.cocreate.core.internal.road.Situation;
import dev.cocreate.profile.AttributeCatalogue;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.Domain;
import dev.cocreate.profile.Visibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The only way from a fact to anything that uses it. Consent, grants, restrictions and validity are enforced here and
 * nowhere else, and one look goes on record for each call, whatever it yields.
 *
 * <p>Leave to read is asked first, so that who has none learns nothing, not even whether she declined to answer. The
 * owner needs no leave to use her own facts.
 *
 * <p>Immutable.
 */
public final class ProfileReader {

    private static final String OWNER = "owner";
    private static final Datum<Object> NO_CONSENT = new Datum.Unknown<>(Datum.Why.NO_CONSENT);
    private static final Datum<Object> NOT_GRANTED = new Datum.Unknown<>(Datum.Why.NOT_GRANTED);
    private static final Datum<Object> EXPIRED = new Datum.Unknown<>(Datum.Why.EXPIRED);
    private static final Datum<Object> RESTRICTED = new Datum.Unknown<>(Datum.Why.RESTRICTED);

    private final AttributeCatalogue catalogue;

    public ProfileReader(AttributeCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * What a reading yields, and the event that records it: the caller adds the look to its changes.
     *
     * @param data in the order asked
     */
    public record Read(Map<AttributeKey<?>, Datum<?>> data, Change look) {

        /** The ids of the facts handed out. */
        public List<String> facts() {
            List<String> facts = new ArrayList<>();
            data.values().forEach(datum -> {
                if (datum instanceof Datum.Known<?> known) {
                    facts.add(known.fact());
                }
            });
            return facts;
        }

        /** What is known under one of the keys asked for. */
        @SuppressWarnings("unchecked") // read() puts a datum of the key's own type under each key
        public <T> Datum<T> of(AttributeKey<T> key) {
            Datum<?> datum = data.get(key);
            if (datum == null) {
                throw new IllegalArgumentException("this read asked for " + data.keySet() + ", not for '" + key + "'");
            }
            return (Datum<T>) datum;
        }
    }

    /**
     * Reads for a purpose, once for a decision.
     *
     * @param keys each in the catalogue
     * @throws IllegalArgumentException if no key is given or one is not in the catalogue
     */
    public Read read(
            Situation situation,
            PartyId owner,
            Collection<? extends AttributeKey<?>> keys,
            PartyId by,
            Purpose purpose,
            Optional<String> decisionId) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("a read names at least one attribute, but named none");
        }
        ProfileState state = situation.state(ProfileFold.FOLD, owner.value());
        LooksFold.Uses uses = situation.state(LooksFold.FOLD, owner.value());
        Instant now = situation.now();
        boolean own = by.equals(owner);
        Leave leave = own ? Leave.NONE : Leave.of(state, uses, by, purpose, now);
        Gathered data = new Gathered(keys.size());
        List<String> seen = new ArrayList<>(keys.size());
        Map<String, Datum.Why> unseen = Map.of();
        List<String> grounds = new ArrayList<>(2);
        @Nullable String last = null;
        for (AttributeKey<?> key : keys) {
            String ground = own ? OWNER : leave.ground(key.name());
            Datum<?> datum = datum(state, key, by, own, ground, leave, now);
            data.gather(key, datum);
            if (datum instanceof Datum.Unknown<?> unknown) {
                unseen = unseen.isEmpty() ? new LinkedHashMap<>() : unseen;
                unseen.put(key.name(), unknown.why());
            } else {
                seen.add(key.name());
                // One ground mostly opens all.
                if (ground != null && !ground.equals(last) && !grounds.contains(ground)) {
                    grounds.add(ground);
                }
                last = ground;
            }
        }
        LookTaken look = new LookTaken(purpose, decisionId, seen, unseen, grounds);
        return new Read(data, Change.of(LooksFold.FOLD.stream(owner.value()), owner, look));
    }

    /** Whether she lets anything be inferred of her: how she wants to be dealt with, which anybody may know. */
    public boolean profiling(Situation situation, PartyId owner) {
        return situation.state(ProfileFold.FOLD, owner.value()).stance().profilingAllowed();
    }

    private Datum<?> datum(
            ProfileState state,
            AttributeKey<?> key,
            PartyId by,
            boolean own,
            @Nullable String ground,
            Leave leave,
            Instant now) {
        AttributeKey<?> known = catalogue.find(key.name()).orElse(null);
        if (known == null || known.domain().type() != key.domain().type()) {
            throw new IllegalArgumentException("a read names attributes of the host's catalogue, but named '" + key
                    + "', which " + (known == null ? "is not in it" : "has values of another type there"));
        }
        Topic topic = state.topics().get(key.name());
        if (!own) {
            if (ground == null) {
                return leave.forPurpose() ? NOT_GRANTED : NO_CONSENT;
            }
            Visibility most = topic == null ? null : topic.most(by);
            if (most != null && most != Visibility.VALUE) {
                return NOT_GRANTED;
            }
            if (topic != null && topic.restricted()) {
                return RESTRICTED;
            }
        }
        Datum<?> datum = (topic == null ? Topic.EMPTY : topic)
                .datum(now, own || state.stance().profilingAllowed());
        return datum instanceof Datum.Known<?> found && !fits(key.domain(), found.value()) ? EXPIRED : datum;
    }

    /** Whether a value stored once is still one the catalogue allows; if not, she may be asked anew. */
    @SuppressWarnings("unchecked") // the type was just checked
    private static <T> boolean fits(Domain<T> domain, Object value) {
        return domain.type().isInstance(value) && domain.objection((T) value).isEmpty();
    }
}
