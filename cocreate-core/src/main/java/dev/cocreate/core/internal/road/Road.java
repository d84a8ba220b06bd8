package dev.cocreate.core.internal.road;

import com.google.common.util.concurrent.Striped;
import dev.cocreate.Bytes;
import dev.cocreate.CoCreateException;
import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.Refusal;
import dev.cocreate.core.internal.journal.MemoryKeys;
import dev.cocreate.core.internal.journal.Snapshots;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.road.RoadEvent.ActKeyed;
import dev.cocreate.core.internal.road.RoadEvent.ActRefused;
import dev.cocreate.journal.Appended;
import dev.cocreate.journal.Commit;
import dev.cocreate.journal.Cursors;
import dev.cocreate.journal.EventHeader;
import dev.cocreate.journal.Journal;
import dev.cocreate.journal.NewEvent;
import dev.cocreate.journal.Query;
import dev.cocreate.journal.StoredEvent;
import dev.cocreate.journal.StreamId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
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
    private final Seal seal;
    private final Clock clock;
    private final Ids ids;
    private final List<Gate> gates;
    private final Reading reading;
    private final States states;
    private final Runnable afterCommit;
    private final Striped<Lock> contended = Striped.lock(256);
    private final AtomicLong acts = new AtomicLong();

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
        this(
                journal,
                vocabulary,
                seal,
                clock,
                ids,
                gates,
                keep,
                afterCommit,
                new Freezer(Snapshots.none(), new MemoryKeys()));
    }

    /**
     * @param keep how many streams' states are kept
     * @param afterCommit called after each commit, on the acting thread; must not block
     * @param freezer takes snapshots of long streams' states
     */
    public Road(
            Journal journal,
            Vocabulary vocabulary,
            Seal seal,
            Clock clock,
            Ids ids,
            List<Gate> gates,
            int keep,
            Runnable afterCommit,
            Freezer freezer) {
        this.journal = journal;
        this.vocabulary = vocabulary.and(RoadEvent.TYPES).and(ErasureEvent.TYPES);
        this.seal = seal;
        this.clock = clock;
        this.ids = ids;
        this.gates = List.copyOf(gates);
        this.reading = new Reading(this.vocabulary, seal);
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
                Draft draft = draft(act, decided, look, marks);
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
                List<Recorded> own = done(act, draft, ((Appended.Stored) appended).events());
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

    /** A commit, and what its events say before sealing. */
    private record Draft(Commit commit, List<Bytes> contents, int marks) {}

    private Draft draft(Act act, Decided decided, Look look, List<Change> marks) {
        Map<StreamId, Long> expected = look.versions();
        List<Change> changes = new ArrayList<>();
        if (decided instanceof Decided.Refused refused) {
            // In a stream of its own, so that it contends with nothing; but it too rests on what was looked at.
            StreamId stream = StreamId.of("refusal", ids.next().toString());
            expected.put(stream, 0L);
            changes.add(Change.of(stream, act.by(), new ActRefused(act.name(), act.by(), refused.refusal())));
        } else {
            List<Change> accepted = ((Decided.Accepted) decided).changes();
            accountForLooks(act, accepted);
            act.key()
                    .ifPresent(key -> changes.add(Change.of(
                            KeyedAct.FOLD.stream(KeyedAct.name(act, key)),
                            act.by(),
                            new ActKeyed(act.name(), Fingerprint.of(act), accepted.size()))));
            changes.addAll(accepted);
        }
        changes.addAll(marks);
        Map<StreamId, Long> next = new HashMap<>(expected);
        List<NewEvent> events = new ArrayList<>(changes.size());
        List<Bytes> contents = new ArrayList<>(changes.size());
        for (Change change : changes) {
            Long version = next.get(change.stream());
            if (version == null) {
                throw new IllegalStateException("'" + act.name() + "' changes " + change.stream()
                        + " without having looked at it; a decision rests on the state of what it changes");
            }
            next.put(change.stream(), version + 1);
            Bytes content = vocabulary.write(change.event());
            contents.add(content);
            events.add(seal.seal(header(act.by(), change, version, look.now()), content));
        }
        return new Draft(new Commit(events, expected), contents, marks.size());
    }

    /** What was read for a decision would otherwise live on, after its erasure, where nobody knows of it. */
    private static void accountForLooks(Act act, List<Change> changes) {
        if (changes.stream().noneMatch(each -> each.event() instanceof Looking look && look.forDecision())) {
            return;
        }
        for (Change change : changes) {
            if (!(change.event() instanceof Looking) && !(change.event() instanceof Drawn)) {
                throw new IllegalStateException("'" + act.name() + "' looked at facts for a decision and records "
                        + change.event().getClass().getSimpleName()
                        + ", which does not say which facts it was drawn from; it must be " + Drawn.class.getName());
            }
        }
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

    private List<Recorded> done(Act act, Draft draft, List<StoredEvent> stored) {
        List<Recorded> recorded = new ArrayList<>(stored.size());
        for (int i = 0; i < stored.size(); i++) {
            // Read back from its bytes, so that no state ever rests on what a replay would not find.
            StoredEvent event = stored.get(i);
            recorded.add(reading.read(event, draft.contents().get(i)));
        }
        states.follow(recorded);
        acts.incrementAndGet();
        afterCommit.run();
        int end = recorded.size() - draft.marks();
        return act.key().isPresent() && end > 1 ? recorded.subList(1, end) : recorded.subList(0, end);
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
