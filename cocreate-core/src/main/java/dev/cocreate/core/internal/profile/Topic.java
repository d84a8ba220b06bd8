package dev.cocreate.core.internal.profile;

import dev.cocreate.Datum;
import dev.cocreate.PartyId;
import dev.cocreate.profile.Fact.Standing;
import dev.cocreate.profile.Provenance.Inferred;
import dev.cocreate.profile.Visibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** All a profile holds under one key: facts from every source, and what she said about the key itself. Immutable. */
record Topic(
        List<Held> facts,
        boolean declined,
        boolean restricted,
        boolean erased,
        Map<PartyId, Visibility> visibility,
        Set<PartyId> attestors) {

    static final Topic EMPTY = new Topic(List.of(), false, false, false, Map.of(), Set.of());

    private static final Datum<Object> NOT_ASKED = new Datum.Unknown<>(Datum.Why.NOT_ASKED);
    private static final Datum<Object> DECLINED = new Datum.Unknown<>(Datum.Why.DECLINED);
    private static final Datum<Object> EXPIRED = new Datum.Unknown<>(Datum.Why.EXPIRED);
    private static final Datum<Object> CONTESTED = new Datum.Unknown<>(Datum.Why.CONTESTED);
    private static final Datum<Object> RESTRICTED = new Datum.Unknown<>(Datum.Why.RESTRICTED);
    private static final Datum<Object> ERASED = new Datum.Unknown<>(Datum.Why.ERASED);

    /**
     * What is known here at an instant, leave to read aside.
     *
     * <p>The source that counts first decides; if it is disputed nothing is known, even where a lesser source says
     * something: otherwise disputing a fact would put another in its place.
     *
     * @param profiling whether inferences may be used
     */
    Datum<?> datum(Instant now, boolean profiling) {
        if (declined) {
            return DECLINED;
        }
        Held first = null;
        boolean ended = false;
        boolean withheld = false;
        for (int i = 0; i < facts.size(); i++) {
            Held fact = facts.get(i);
            if (!fact.stands()) {
                continue;
            }
            if (!profiling && fact.from() instanceof Inferred) {
                withheld = true;
            } else if (fact.endedBy(now)) {
                ended = true;
            } else if (fact.validAt(now) && (first == null || fact.before(first))) {
                first = fact;
            }
        }
        if (first != null) {
            return first.contested() ? CONTESTED : first.known();
        }
        if (withheld) {
            return RESTRICTED;
        }
        if (erased) {
            return ERASED;
        }
        return ended ? EXPIRED : NOT_ASKED;
    }

    /** The fact she declared that holds at an instant. */
    Optional<Held> declaredAt(Instant now) {
        return facts.stream()
                .filter(fact -> fact.stands() && fact.rank() == 2 && fact.validAt(now))
                .findFirst();
    }

    boolean hasStanding() {
        return facts.stream().anyMatch(Held::stands);
    }

    Topic with(Held fact) {
        List<Held> more = new ArrayList<>(facts);
        more.add(fact);
        // Once something is known again, its erasure is history.
        return new Topic(List.copyOf(more), declined, restricted, false, visibility, attestors);
    }

    Topic each(UnaryOperator<Held> change) {
        List<Held> changed = new ArrayList<>(facts.size());
        boolean any = false;
        for (Held fact : facts) {
            Held after = change.apply(fact);
            any |= !after.equals(fact);
            changed.add(after);
        }
        return any ? new Topic(List.copyOf(changed), declined, restricted, erased, visibility, attestors) : this;
    }

    Topic dropped(Set<String> ids) {
        return each(fact -> ids.contains(fact.id()) && fact.stands() ? fact.as(Standing.DROPPED) : fact);
    }

    /** Without these facts, as if they had never been said: what was inferred from something erased. */
    Topic without(Set<String> ids) {
        List<Held> left =
                facts.stream().filter(fact -> !ids.contains(fact.id())).toList();
        return left.size() == facts.size()
                ? this
                : new Topic(left, declined, restricted, erased, visibility, attestors);
    }

    Topic declined(boolean now) {
        return new Topic(facts, now, restricted, erased, visibility, attestors);
    }

    Topic restricted(boolean now) {
        return new Topic(facts, declined, now, erased, visibility, attestors);
    }

    /** Nothing known any more but what must be kept; her answers about the key itself stay. */
    Topic emptied(Set<String> kept) {
        List<Held> left =
                facts.stream().filter(fact -> kept.contains(fact.id())).toList();
        return new Topic(left, declined, restricted, true, visibility, attestors);
    }

    Topic shown(PartyId reader, Visibility most) {
        Map<PartyId, Visibility> more = new HashMap<>(visibility);
        more.put(reader, most);
        return new Topic(facts, declined, restricted, erased, Map.copyOf(more), attestors);
    }

    Topic attestedBy(PartyId attestor) {
        Set<PartyId> more = new HashSet<>(attestors);
        more.add(attestor);
        return new Topic(facts, declined, restricted, erased, visibility, Set.copyOf(more));
    }

    /** What she lets a party see at most; nothing if she never said. */
    @Nullable
    Visibility most(PartyId reader) {
        return visibility.isEmpty() ? null : visibility.get(reader);
    }
}
