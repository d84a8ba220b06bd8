package dev.cocreate.core.internal.profile;

import dev.cocreate.PartyId;
import dev.cocreate.profile.Contest;
import dev.cocreate.profile.Provenance;
import dev.cocreate.profile.Provenance.Inferred;
import dev.cocreate.profile.Stance;
import dev.cocreate.profile.access.Grant;
import dev.cocreate.profile.rights.Request;
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
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What one person's profile holds. Immutable.
 *
 * @param topics by the key's name
 * @param contests every dispute, by id, in order
 * @param grants every grant, by id, in order
 * @param agreements her answers to terms, by the terms' id, in order
 * @param requests what she asked by right, by id, in order
 * @param person what is said of her as a whole
 * @param events how many events made this state
 */
record ProfileState(
        Map<String, Topic> topics,
        Map<String, Contest> contests,
        Map<String, Given> grants,
        Map<String, Agreement> agreements,
        Map<String, Request> requests,
        Person person,
        int events) {

    static final ProfileState EMPTY = new ProfileState(
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            new Person(Stance.undeclared(), null, null, List.of(), null),
            0);

    /**
     * What is said of her as a whole.
     *
     * @param joining the profile she agreed to merge this one into
     * @param closed the profile that took this one over
     * @param merged profiles taken over, in order
     * @param surrogate what she is called outside, where her id must not go
     */
    record Person(
            Stance stance,
            @Nullable PartyId joining,
            @Nullable PartyId closed,
            List<PartyId> merged,
            @Nullable String surrogate) {}

    /**
     * A grant, and when it was given and revoked.
     *
     * @param keys what it names, and
     * @param ground what a look says of it: made once, for every read asks for them
     */
    record Given(
            String id, Grant grant, Instant at, @Nullable Instant revokedAt, Set<String> keys, String ground) {

        static Given of(String id, Grant grant, Set<String> keys, Instant at) {
            return new Given(id, grant, at, null, keys, LooksFold.GRANT + id);
        }

        Given revoked(Instant when) {
            return new Given(id, grant, at, when, keys, ground);
        }

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
        return inferredFrom(facts, Held::stands);
    }

    /** The same of all inferences, also those that count no more. */
    List<String> everRestingOn(Collection<String> facts) {
        return inferredFrom(facts, any -> true);
    }

    private List<String> inferredFrom(Collection<String> facts, Predicate<Held> which) {
        Set<String> fallen = new LinkedHashSet<>(facts);
        boolean more = true;
        while (more) {
            more = false;
            for (Topic topic : topics.values()) {
                for (Held held : topic.facts()) {
                    if (held.from() instanceof Inferred inferred
                            && which.test(held)
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

    /** A source as another fact has it already, if the one at hand has the same. */
    Provenance source(Provenance from) {
        for (Topic topic : topics.values()) {
            if (!topic.facts().isEmpty()) {
                Provenance before = topic.facts().get(0).from();
                return before.equals(from) ? before : from;
            }
        }
        return from;
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
        return new ProfileState(changed, contests, grants, agreements, requests, person, events);
    }

    ProfileState with(Contest contest) {
        Map<String, Contest> changed = new LinkedHashMap<>(contests);
        changed.put(contest.id(), contest);
        return new ProfileState(topics, changed, grants, agreements, requests, person, events).remarked();
    }

    ProfileState with(Given grant) {
        Map<String, Given> changed = new LinkedHashMap<>(grants);
        changed.put(grant.id(), grant);
        return new ProfileState(topics, contests, changed, agreements, requests, person, events);
    }

    ProfileState with(Agreement agreement) {
        Map<String, Agreement> changed = new LinkedHashMap<>(agreements);
        changed.put(agreement.offered().id(), agreement);
        return new ProfileState(topics, contests, grants, changed, requests, person, events);
    }

    ProfileState with(Request request) {
        Map<String, Request> changed = new LinkedHashMap<>(requests);
        changed.put(request.id(), request);
        return new ProfileState(topics, contests, grants, agreements, changed, person, events);
    }

    ProfileState with(Person changed) {
        return new ProfileState(topics, contests, grants, agreements, requests, changed, events);
    }

    ProfileState counted() {
        return new ProfileState(topics, contests, grants, agreements, requests, person, events + 1);
    }

    Stance stance() {
        return person.stance();
    }

    @Nullable
    PartyId joining() {
        return person.joining();
    }

    @Nullable
    PartyId closed() {
        return person.closed();
    }

    List<PartyId> merged() {
        return person.merged();
    }

    ProfileState with(Stance taken) {
        return with(new Person(taken, joining(), closed(), merged(), person.surrogate()));
    }

    ProfileState joining(PartyId into) {
        return with(new Person(stance(), into, closed(), merged(), person.surrogate()));
    }

    ProfileState closed(PartyId into) {
        return with(new Person(stance(), joining(), into, merged(), person.surrogate()));
    }

    ProfileState merged(PartyId other) {
        List<PartyId> more = new ArrayList<>(merged());
        more.add(other);
        return with(new Person(stance(), joining(), closed(), List.copyOf(more), person.surrogate()));
    }

    ProfileState called(String surrogate) {
        return with(new Person(stance(), joining(), closed(), merged(), surrogate));
    }
}
