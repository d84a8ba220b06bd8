package dev.cocreate.core.internal.profile;

import dev.cocreate.PartyId;
import dev.cocreate.profile.Contest;
import dev.cocreate.profile.Provenance.Inferred;
import dev.cocreate.profile.Stance;
import dev.cocreate.profile.access.Grant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What one person's profile holds. Immutable.
 *
 * @param topics by the key's name
 * @param contests every dispute, by id, in order
 * @param grants every grant, by id, in order
 * @param joining the profile she agreed to merge this one into
 * @param closed the profile that took this one over
 * @param merged profiles taken over, in order
 * @param events how many events made this state
 */
record ProfileState(
        Map<String, Topic> topics,
        Map<String, Contest> contests,
        Map<String, Given> grants,
        Stance stance,
        @Nullable PartyId joining,
        @Nullable PartyId closed,
        List<PartyId> merged,
        int events) {

    static final ProfileState EMPTY =
            new ProfileState(Map.of(), Map.of(), Map.of(), Stance.undeclared(), null, null, List.of(), 0);

    /** A grant, and when it was given and revoked. */
    record Given(
            String id, Grant grant, Instant at, @Nullable Instant revokedAt) {

        boolean opens(PartyId by, String purpose, Instant now) {
            return revokedAt == null
                    && grant.to().equals(by)
                    && grant.purpose().id().equals(purpose)
                    && grant.notBefore().map(from -> !now.isBefore(from)).orElse(true)
                    && grant.notAfter().map(now::isBefore).orElse(true);
        }
    }

    /** A fact and the key it stands under. */
    record Found(String key, Held fact) {}

    Topic topic(String key) {
        return topics.getOrDefault(key, Topic.EMPTY);
    }

    Optional<Found> find(String fact) {
        for (Map.Entry<String, Topic> topic : topics.entrySet()) {
            for (Held held : topic.getValue().facts()) {
                if (held.id().equals(fact)) {
                    return Optional.of(new Found(topic.getKey(), held));
                }
            }
        }
        return Optional.empty();
    }

    /** The ids of standing inferences that rest on these facts, however far removed; without the facts themselves. */
    List<String> restingOn(Collection<String> facts) {
        Set<String> fallen = new LinkedHashSet<>(facts);
        boolean more = true;
        while (more) {
            more = false;
            for (Topic topic : topics.values()) {
                for (Held held : topic.facts()) {
                    if (held.stands()
                            && held.from() instanceof Inferred inferred
                            && !fallen.contains(held.id())
                            && inferred.from().stream().anyMatch(fallen::contains)) {
                        fallen.add(held.id());
                        more = true;
                    }
                }
            }
        }
        fallen.removeAll(facts);
        return List.copyOf(fallen);
    }

    /** The ids of facts that stand under a key. */
    List<String> standing(String key) {
        return topic(key).facts().stream().filter(Held::stands).map(Held::id).toList();
    }

    /** Every fact with its key, in the order recorded. */
    List<Found> history() {
        List<Found> all = new ArrayList<>();
        topics.forEach((key, topic) -> topic.facts().forEach(fact -> all.add(new Found(key, fact))));
        all.sort((a, b) -> Integer.compare(a.fact().number(), b.fact().number()));
        return all;
    }

    ProfileState topic(String key, UnaryOperator<Topic> change) {
        Map<String, Topic> changed = new HashMap<>(topics);
        changed.put(key, change.apply(topic(key)));
        return with(changed);
    }

    /** This state with the change made to every topic. */
    ProfileState each(UnaryOperator<Topic> change) {
        Map<String, Topic> changed = new HashMap<>(topics);
        changed.replaceAll((key, topic) -> change.apply(topic));
        return with(changed);
    }

    /** This state with every fact marked as contested that is, by itself or through what it rests on. */
    ProfileState remarked() {
        Set<String> disputed = new LinkedHashSet<>();
        contests.values().stream().filter(each -> each.upheld().isEmpty()).forEach(each -> disputed.add(each.fact()));
        disputed.addAll(restingOn(disputed));
        return each(topic -> topic.each(fact -> fact.contested(disputed.contains(fact.id()))));
    }

    ProfileState with(Map<String, Topic> changed) {
        return new ProfileState(changed, contests, grants, stance, joining, closed, merged, events);
    }

    ProfileState with(Contest contest) {
        Map<String, Contest> changed = new LinkedHashMap<>(contests);
        changed.put(contest.id(), contest);
        return new ProfileState(topics, changed, grants, stance, joining, closed, merged, events).remarked();
    }

    ProfileState with(Given grant) {
        Map<String, Given> changed = new LinkedHashMap<>(grants);
        changed.put(grant.id(), grant);
        return new ProfileState(topics, contests, changed, stance, joining, closed, merged, events);
    }

    ProfileState with(Stance taken) {
        return new ProfileState(topics, contests, grants, taken, joining, closed, merged, events);
    }

    ProfileState joining(PartyId into) {
        return new ProfileState(topics, contests, grants, stance, into, closed, merged, events);
    }

    ProfileState closed(PartyId into) {
        return new ProfileState(topics, contests, grants, stance, joining, into, merged, events);
    }

    ProfileState merged(PartyId other) {
        List<PartyId> more = new ArrayList<>(merged);
        more.add(other);
        return new ProfileState(topics, contests, grants, stance, joining, closed, List.copyOf(more), events);
    }

    ProfileState counted() {
        return new ProfileState(topics, contests, grants, stance, joining, closed, merged, events + 1);
    }
}
