package dev.cocreate.core.internal.road;

import com.google.common.util.concurrent.Striped;
import dev.cocreate.CoCreateException;
import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.Refusal;
import dev.cocreate.core.internal.road.RoadEvent.ActKeyed;
import dev.cocreate.core.internal.road.RoadEvent.ActRefused;
import dev.cocreate.journal.Appended;
import dev.cocreate.journal.Commit;
import dev.cocreate.journal.EventHeader;
import dev.cocreate.journal.Journal;
import dev.cocreate.journal.NewEvent;
import dev.cocreate.journal.Query;
import dev.cocreate.journal.StoredEvent;
import dev.cocreate.journal.StreamId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.locks.Lock;

/**
 * The one road: gate, decider, journal, views, couriers.
 *
 * <p>An act is decided on states that may be a moment old, and stored only if every stream it looked at is still as it
 * was seen; else it is decided anew. A refusal, which stores nothing that would tell, is given only on fresh states.
 * Once a stream was found contended, the acts of this process on it queue, so that retries end.
 *
 * <p>Safe for several threads.
 */
public final class Road {

    private static final int ATTEMPTS = 100;

    private final Journal journal;
    private final Vocabulary vocabulary;
    private final Seal seal;
    private final Clock clock;
    private final Ids ids;
    private final List<Gate> gates;
    private final Reading reading;
    private final States states;
    private final Runnable afterCommit;
    private final Striped<Lock> contended = Striped.lock(256);

    /**
     * @param keep how many streams' states are kept
     * @param afterCommit called after each commit, on the acting thread; must not block
     */
    public Road(
            Journal journal,
            Vocabulary vocabulary,
            Seal seal,
            Clock clock,
            Ids ids,
            List<Gate> gates,
            int keep,
            Runnable afterCommit) {
        this.journal = journal;
        this.vocabulary = vocabulary.and(RoadEvent.TYPES);
        this.seal = seal;
        this.clock = clock;
        this.ids = ids;
        this.gates = List.copyOf(gates);
        this.reading = new Reading(this.vocabulary, seal);
        this.states = new States(journal, reading, keep);
        this.afterCommit = afterCommit;
    }

    /**
     * Takes an act all the way.
     *
     * @return done and durable, or refused for reasons that are on record
     * @throws IllegalArgumentException if another act was done under the same key
     * @throws CoCreateException if the store fails, or others change the same streams faster than this act can be
     *     decided
     */
    public <T> Outcome<T> take(Act act, Step<T> step) {
        Optional<Lock> held = Optional.empty();
        try {
            boolean fresh = false;
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                Look look = new Look(now(), fresh);
                Optional<KeyedAct> earlier =
                        act.key().flatMap(key -> look.state(KeyedAct.FOLD, KeyedAct.name(act, key)));
                if (earlier.isPresent()) {
                    return again(act, step, earlier.get());
                }
                Decided decided = decide(act, step, look);
                if (decided instanceof Decided.Refused refused) {
                    if (look.allFresh()) {
                        return new Outcome.Refused<>(record(act, refused.refusal()));
                    }
                    fresh = true;
                    continue;
                }
                Appended appended = journal.append(commit(act, (Decided.Accepted) decided, look));
                if (appended instanceof Appended.Conflict conflict) {
                    fresh = true;
                    held.ifPresent(Lock::unlock);
                    held = Optional.empty();
                    Lock lock = contended.get(conflict.stream());
                    lock.lock();
                    held = Optional.of(lock);
                    continue;
                }
                return done(act, step, ((Appended.Stored) appended).events());
            }
            throw new CoCreateException(
                    "doing '" + act.name() + "': others changed the same streams " + ATTEMPTS
                            + " times meanwhile. Nothing was stored; try again",
                    true);
        } finally {
            held.ifPresent(Lock::unlock);
        }
    }

    /** The state of a stream now. */
    public <S> S state(Fold<S> fold, String name) {
        return states.current(fold, fold.stream(name)).state();
    }

    /** Events as recorded, in order of position; fewer than the limit means there are no more now. */
    public List<Recorded> read(Query query, int limit) {
        List<StoredEvent> stored = journal.read(query, limit);
        List<Recorded> recorded = new ArrayList<>(stored.size());
        for (StoredEvent event : stored) {
            recorded.add(reading.read(event));
        }
        return recorded;
    }

    /** How many events the journal holds. */
    public long size() {
        return journal.head().size();
    }

    public Instant now() {
        return clock.instant();
    }

    public UUID newId() {
        return ids.next();
    }

    /** Drops every state kept; they are folded anew when needed. */
    public void forget() {
        states.forget();
    }

    private <T> Decided decide(Act act, Step<T> step, Situation situation) {
        for (Gate gate : gates) {
            Optional<Refusal> objection = gate.objection(act, situation);
            if (objection.isPresent()) {
                return Decided.refused(objection.get());
            }
        }
        return step.decide(situation);
    }

    private Commit commit(Act act, Decided.Accepted accepted, Look look) {
        List<Change> changes = new ArrayList<>(accepted.changes());
        act.key()
                .ifPresent(key -> changes.add(
                        0,
                        Change.of(
                                KeyedAct.FOLD.stream(KeyedAct.name(act, key)),
                                act.by(),
                                new ActKeyed(
                                        act.name(),
                                        KeyedAct.fingerprint(act),
                                        accepted.changes().size()))));
        Map<StreamId, Long> next = new HashMap<>(look.versions());
        List<NewEvent> events = new ArrayList<>(changes.size());
        for (Change change : changes) {
            Long version = next.get(change.stream());
            if (version == null) {
                throw new IllegalStateException("'" + act.name() + "' changes " + change.stream()
                        + " without having looked at it; a decision rests on the state of what it changes");
            }
            next.put(change.stream(), version + 1);
            events.add(seal.seal(header(act.by(), change, version, look.now()), vocabulary.write(change.event())));
        }
        return new Commit(events, look.versions());
    }

    private EventHeader header(PartyId by, Change change, long version, Instant at) {
        EventType<?> type = vocabulary.typeOf(change.event());
        return new EventHeader(
                ids.next(),
                change.stream(),
                version,
                type.name(),
                type.schema(),
                at,
                by,
                change.subject(),
                new TreeSet<>(change.concerns()));
    }

    private <T> Outcome<T> done(Act act, Step<T> step, List<StoredEvent> stored) {
        List<Recorded> recorded = new ArrayList<>(stored.size());
        for (StoredEvent event : stored) {
            recorded.add(reading.read(event));
        }
        states.follow(recorded);
        afterCommit.run();
        List<Recorded> own = act.key().isPresent() ? recorded.subList(1, recorded.size()) : recorded;
        return outcome(step, own);
    }

    private <T> Outcome<T> again(Act act, Step<T> step, KeyedAct earlier) {
        if (!earlier.act().fingerprint().equals(KeyedAct.fingerprint(act))) {
            throw new IllegalArgumentException("a key names one act, but under this one '"
                    + earlier.act().act() + "' was done before, with other content than this '" + act.name() + "'");
        }
        return outcome(
                step, read(new Query.From(earlier.position() + 1), earlier.act().events()));
    }

    private static <T> Outcome<T> outcome(Step<T> step, List<Recorded> own) {
        return new Outcome.Done<>(step.yield(own), own.get(own.size() - 1).position());
    }

    /** Puts a refusal on record, in a stream of its own so that it contends with nothing. */
    private Refusal record(Act act, Refusal refusal) {
        StreamId stream = StreamId.of("refusal", ids.next().toString());
        Change change = Change.of(stream, act.by(), new ActRefused(act.name(), act.by(), refusal));
        EventHeader header = header(act.by(), change, 0, now());
        journal.append(new Commit(List.of(seal.seal(header, vocabulary.write(change.event()))), Map.of(stream, 0L)));
        afterCommit.run();
        return refusal;
    }

    /** One attempt's look at the world, remembering what it saw. */
    private final class Look implements Situation {

        private final Instant now;
        private final boolean fresh;
        private final Map<StreamId, States.Versioned<?>> seen = new LinkedHashMap<>();
        private boolean allFresh = true;

        Look(Instant now, boolean fresh) {
            this.now = now;
            this.fresh = fresh;
        }

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public <S> S state(Fold<S> fold, String name) {
            StreamId stream = fold.stream(name);
            States.Versioned<?> before = seen.get(stream);
            if (before != null) {
                return Road.<S>cast(before).state();
            }
            Optional<States.Versioned<S>> kept = fresh ? Optional.empty() : states.seen(fold, stream);
            if (kept.isPresent()) {
                allFresh = false;
            }
            States.Versioned<S> state = kept.orElseGet(() -> states.current(fold, stream));
            seen.put(stream, state);
            return state.state();
        }

        boolean allFresh() {
            return allFresh;
        }

        Map<StreamId, Long> versions() {
            Map<StreamId, Long> versions = new HashMap<>();
            seen.forEach((stream, state) -> versions.put(stream, state.version()));
            return versions;
        }
    }

    // See States.cast: a kind of stream has one fold.
    @SuppressWarnings("unchecked")
    private static <S> States.Versioned<S> cast(States.Versioned<?> state) {
        return (States.Versioned<S>) state;
    }
}
