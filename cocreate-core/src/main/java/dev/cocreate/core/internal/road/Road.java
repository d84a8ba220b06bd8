package dev.cocreate.core.internal.road;

import com.google.common.util.concurrent.Striped;
import dev.cocreate.CoCreateException;
import dev.cocreate.Outcome;
import dev.cocreate.Refusal;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.road.RoadEvent.ActKeyed;
import dev.cocreate.core.internal.road.Scribe.Draft;
import dev.cocreate.journal.Appended;
import dev.cocreate.journal.Cursors;
import dev.cocreate.journal.Journal;
import dev.cocreate.journal.Query;
import dev.cocreate.journal.StoredEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;

/**
 * The one road: gate, decider, journal, views, couriers.
 *
 * <p>An act is decided on states that may be a moment old, and stored only if every stream it looked at is still as it
 * was seen; else it is decided anew. So is a refusal, which is stored too: neither ever rests on what had ceased to be
 * true. Once a stream was found contended, the acts of this process on it queue, so that retries end.
 *
 * <p>Within a stream time never runs backwards: an act decided on events later than the clock takes their time.
 *
 * <p>Safe for several threads.
 */
public final class Road {

    private static final int ATTEMPTS = 100;

    private final Journal journal;
    private final Vocabulary vocabulary;
    private final Clock clock;
    private final Ids ids;
    private final List<Gate> gates;
    private final Reading reading;
    private final Scribe scribe;
    private final States states;
    private final Runnable afterCommit;
    private final Striped<Lock> contended = Striped.lock(256);
    private final AtomicLong acts = new AtomicLong();

    /**
     * @param keep how many streams' states are kept
     * @param freezer takes snapshots of long streams' states
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
            Freezer freezer,
            Runnable afterCommit) {
        this.journal = journal;
        this.vocabulary = vocabulary.and(RoadEvent.TYPES).and(ErasureEvent.TYPES);
        this.clock = clock;
        this.ids = ids;
        this.gates = List.copyOf(gates);
        this.reading = new Reading(this.vocabulary, seal);
        this.scribe = new Scribe(this.vocabulary, seal, ids);
        this.states = new States(journal, reading, freezer, keep);
        this.afterCommit = afterCommit;
    }

    /**
     * Takes an act all the way.
     *
     * @return done and durable, or refused for reasons that are on record
     * @throws IllegalArgumentException if another act was done under the same key, or whatever the step throws on
     *     states that are not stale
     * @throws CoCreateException if the store fails, or others change the same streams faster than this act can be
     *     decided
     */
    public <T> Outcome<T> take(Act act, Step<T> step) {
        Optional<Lock> held = Optional.empty();
        Instant notBefore = Instant.MIN;
        boolean fresh = false;
        try {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                Look look = new Look(states, later(now(), notBefore), fresh);
                Optional<KeyedAct> earlier = act.key().flatMap(key -> look.keyed(act, key));
                if (earlier.isPresent()) {
                    return again(act, step, earlier.get());
                }
                List<Change> marks = new ArrayList<>();
                Decided decided;
                try {
                    decided = decide(act, step, look, marks);
                } catch (IllegalArgumentException | IllegalStateException e) {
                    if (look.allFresh()) {
                        throw e;
                    }
                    fresh = true;
                    continue;
                }
                if (look.latest().isAfter(look.now())) {
                    // The clock stands before what it was decided on: it jumped back, or another machine's is ahead.
                    notBefore = look.latest();
                    continue;
                }
                Draft draft = scribe.draft(act, decided, look, marks);
                Appended appended = journal.append(draft.commit());
                if (appended instanceof Appended.Conflict conflict) {
                    fresh = true;
                    held.ifPresent(Lock::unlock);
                    held = Optional.empty();
                    Lock lock = contended.get(conflict.stream());
                    lock.lock();
                    held = Optional.of(lock);
                    continue;
                }
                List<Recorded> own = done(draft, ((Appended.Stored) appended).events());
                return decided instanceof Decided.Refused refused
                        ? new Outcome.Refused<>(
                                refused.refusal(),
                                OptionalLong.of(own.get(own.size() - 1).position()))
                        : outcome(step, own);
            }
            throw new CoCreateException(
                    "doing '" + act.name() + "': others changed the same streams " + ATTEMPTS
                            + " times meanwhile. Nothing was stored; try again",
                    true);
        } finally {
            held.ifPresent(Lock::unlock);
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** The state of a stream now. */
    public <S> S state(Fold<S> fold, String name) {
        return states.current(fold, fold.stream(name)).state();
    }

    /** The state of a stream after so many events or more; read anew only if what is kept is older. */
    public <S> S state(Fold<S> fold, String name, long events) {
        return states.since(fold, fold.stream(name), events).state();
    }

    /**
     * Gets ready, in as few rounds to the store as can be, what {@link #state(Fold, String, long)} is asked for next. A
     * stream that cannot be read is left for that to say.
     */
    public void prepare(Collection<Wanted<?>> wanted) {
        states.prepare(wanted);
    }

    /**
     * Pages of several streams, read at once; each is opened when it is asked for, so that one that cannot be read harms
     * nobody else.
     */
    public List<Supplier<List<Recorded>>> readEach(List<Query.Of> queries, int limit) {
        if (queries.isEmpty()) {
            return List.of();
        }
        List<Supplier<List<Recorded>>> pages = new ArrayList<>(queries.size());
        for (List<StoredEvent> page : journal.readEach(queries, limit)) {
            pages.add(() -> opened(page));
        }
        return pages;
    }

    /** Events as recorded, in order of position; fewer than the limit means there are no more now. */
    public List<Recorded> read(Query query, int limit) {
        return opened(journal.read(query, limit));
    }

    /** The same, each opened only when somebody asks what it says. */
    public List<Recorded> sealed(Query query, int limit) {
        return journal.read(query, limit).stream().map(reading::sealed).toList();
    }

    private List<Recorded> opened(List<StoredEvent> stored) {
        List<Recorded> recorded = new ArrayList<>(stored.size());
        for (StoredEvent event : stored) {
            recorded.add(reading.read(event));
        }
        return recorded;
    }

    /** What an event says, as it is stored; empty if it was erased. */
    public Optional<Json.Obj> content(Recorded recorded) {
        return recorded.event() instanceof Event.Erased
                ? Optional.empty()
                : Optional.of(vocabulary.form(recorded.event()));
    }

    /** How far the durable couriers have come. */
    public Cursors cursors() {
        return journal.cursors();
    }

    /** How many acts were taken along this road, done or refused. */
    long acts() {
        return acts.get();
    }

    /** How many events the journal holds. */
    public long size() {
        return journal.head().size();
    }

    /** The time, in whole microseconds as events keep it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    public UUID newId() {
        return ids.next();
    }

    /** Drops every state kept and every snapshot; they are folded anew when needed. */
    public void forget() {
        states.forget();
    }

    private <T> Decided decide(Act act, Step<T> step, Situation situation, List<Change> marks) {
        for (Gate gate : gates) {
            Optional<Refusal> objection = gate.objection(act, situation);
            marks.addAll(gate.marks(act, situation));
            if (objection.isPresent()) {
                return Decided.refused(objection.get());
            }
        }
        return step.decide(situation);
    }

    private List<Recorded> done(Draft draft, List<StoredEvent> stored) {
        List<Recorded> recorded = new ArrayList<>(stored.size());
        for (int i = 0; i < stored.size(); i++) {
            // Read back from its bytes, so that no state ever rests on what a replay would not find.
            StoredEvent event = stored.get(i);
            recorded.add(reading.read(event, draft.contents().get(i)));
        }
        states.follow(recorded);
        acts.incrementAndGet();
        afterCommit.run();
        return recorded.subList(draft.begin(), draft.end());
    }

    private <T> Outcome<T> again(Act act, Step<T> step, KeyedAct earlier) {
        ActKeyed done = earlier.act().orElseThrow(() -> erased(act));
        if (!done.fingerprint().equals(Fingerprint.of(act))) {
            throw new IllegalArgumentException("a key names one act, but under this one '" + done.act()
                    + "' was done before, with other content than this '" + act.name() + "'");
        }
        List<Recorded> own = read(new Query.From(earlier.position() + 1), done.events());
        if (own.stream().anyMatch(recorded -> recorded.event() instanceof Event.Erased)) {
            throw erased(act);
        }
        return outcome(step, own);
    }

    private static IllegalArgumentException erased(Act act) {
        return new IllegalArgumentException("a key names one act, but what was done under this one has been erased, so"
                + " this '" + act.name() + "' cannot yield the same again; use another key");
    }

    private static <T> Outcome<T> outcome(Step<T> step, List<Recorded> own) {
        return new Outcome.Done<>(step.yield(own), own.get(own.size() - 1).position());
    }
}
