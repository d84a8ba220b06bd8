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
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The only way from a fact to anything that uses it. Consent, grants, restrictions and validity are enforced here and
 * nowhere else, and one look goes on record for each call, whatever it yields.
 *
 * <p>Leave to read is asked first, so that who has none learns nothing, not even whether she declined to answer. The
 * owner needs no leave to use her own facts.
 *
 * <p>Safe for use by several threads at once.
 */
public final class ProfileReader {

    private static final String OWNER = "owner";
    private static final Datum<Object> NO_CONSENT = new Datum.Unknown<>(Datum.Why.NO_CONSENT);
    private static final Datum<Object> NOT_GRANTED = new Datum.Unknown<>(Datum.Why.NOT_GRANTED);
    private static final Datum<Object> EXPIRED = new Datum.Unknown<>(Datum.Why.EXPIRED);
    private static final Datum<Object> RESTRICTED = new Datum.Unknown<>(Datum.Why.RESTRICTED);

    private final AttributeCatalogue catalogue;
    private final ProfileFold fold;
    /** What was asked for lately, each list where its first key and its length put it. */
    private final AtomicReferenceArray<@Nullable Asked> recent = new AtomicReferenceArray<>(64);

    public ProfileReader(AttributeCatalogue catalogue) {
        this.catalogue = catalogue;
        this.fold = new ProfileFold(catalogue);
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
        Asked asked = asked(keys);
        ProfileState state = situation.state(fold, owner.value());
        LooksFold.Uses uses = situation.state(LooksFold.FOLD, owner.value());
        Instant now = situation.now();
        boolean own = by.equals(owner);
        Leave leave = own ? Leave.NONE : Leave.of(state, uses, by, purpose, now);
        Datum<?>[] data = new Datum<?>[asked.size()];
        int unknown = 0;
        List<String> grounds = new ArrayList<>(2);
        @Nullable String last = null;
        for (int i = 0; i < data.length; i++) {
            String ground = own ? OWNER : leave.ground(asked.name(i));
            data[i] = datum(state, asked.key(i), by, own, ground, leave, now);
            if (data[i] instanceof Datum.Unknown<?>) {
                unknown++;
            } else {
                // One ground mostly opens all.
                if (ground != null && !ground.equals(last) && !grounds.contains(ground)) {
                    grounds.add(ground);
                }
                last = ground;
            }
        }
        LookTaken look = look(asked, data, unknown, grounds, purpose, decisionId);
        return new Read(new Gathered(asked, data), Change.of(LooksFold.FOLD.stream(owner.value()), owner, look));
    }

    /** What is asked for, as it was made when these keys were asked for last. */
    private Asked asked(Collection<? extends AttributeKey<?>> keys) {
        int slot = keys.isEmpty() ? 0 : (keys.iterator().next().hashCode() * 31 + keys.size()) & (recent.length() - 1);
        Asked before = recent.get(slot);
        if (before != null && before.isOf(keys)) {
            return before;
        }
        Asked asked = Asked.of(catalogue, keys);
        recent.set(slot, asked);
        return asked;
    }

    private static LookTaken look(
            Asked asked,
            Datum<?>[] data,
            int unknown,
            List<String> grounds,
            Purpose purpose,
            Optional<String> decisionId) {
        if (unknown == 0) {
            return new LookTaken(purpose, decisionId, asked.names(), Map.of(), grounds);
        }
        List<String> seen = new ArrayList<>(data.length - unknown);
        Map<String, Datum.Why> unseen = new LinkedHashMap<>();
        for (int i = 0; i < data.length; i++) {
            if (data[i] instanceof Datum.Unknown<?> none) {
                unseen.put(asked.name(i), none.why());
            } else {
                seen.add(asked.name(i));
            }
        }
        return new LookTaken(purpose, decisionId, seen, unseen, grounds);
    }

    /** Whether she lets anything be inferred of her: how she wants to be dealt with, which anybody may know. */
    public boolean profiling(Situation situation, PartyId owner) {
        return situation.state(fold, owner.value()).stance().profilingAllowed();
    }

    private Datum<?> datum(
            ProfileState state,
            AttributeKey<?> key,
            PartyId by,
            boolean own,
            @Nullable String ground,
            Leave leave,
            Instant now) {
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
