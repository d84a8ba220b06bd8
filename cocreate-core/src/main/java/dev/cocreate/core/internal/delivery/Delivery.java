package dev.cocreate.core.internal.delivery;

import dev.cocreate.PartyId;
import dev.cocreate.channel.Channel;
import dev.cocreate.channel.Deliveries;
import dev.cocreate.core.internal.delivery.LaneEvent.LaneReleased;
import dev.cocreate.core.internal.delivery.LaneEvent.LetterDropped;
import dev.cocreate.core.internal.delivery.LaneEvent.LetterRedriven;
import dev.cocreate.core.internal.delivery.LaneEvent.RecipientHeard;
import dev.cocreate.core.internal.delivery.PostEvent.CheckpointReached;
import dev.cocreate.core.internal.delivery.PostEvent.ContactsStated;
import dev.cocreate.core.internal.dialogue.DialogueEvent.TurnTaken;
import dev.cocreate.core.internal.dialogue.Forum;
import dev.cocreate.core.internal.dialogue.Recipients;
import dev.cocreate.core.internal.road.Courier;
import dev.cocreate.core.internal.road.Decided;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.core.internal.road.Road;
import dev.cocreate.dialogue.Governance;
import dev.cocreate.dialogue.Presence;
import dev.cocreate.journal.EventHeader;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers turns. As a courier it hears of every turn after its commit and wakes the lanes of those it concerns; lanes
 * run on threads of their own once {@link #start} was called, or by {@link #round} on the caller's.
 *
 * <p>Which lanes had something left to do is on record in checkpoints, so that a restart looks at them and at what was
 * stored since, and at nothing else. Safe for several threads.
 */
public final class Delivery implements Courier, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final String CHECKPOINT = "checkpoint";
    private static final int BETWEEN_CHECKPOINTS = 2_000;
    private static final Duration UNTIL_RESTARTED = Duration.ofDays(36_525);
    /** What has something to do for the lane it happened on. */
    private static final List<Class<? extends LaneEvent>> WAKING =
            List.of(LetterRedriven.class, LetterDropped.class, RecipientHeard.class, LaneReleased.class);

    private static final Duration DRAIN = Duration.ofSeconds(5);

    private final Road road;
    private final Forum forum;
    private final Office office;
    private final Dispatcher dispatcher;
    private final Letters letters;
    private final AtomicInteger carried = new AtomicInteger();
    private volatile long next;
    private boolean opened;
    private @Nullable ExecutorService callers;

    /**
     * @param node the name of this process, different from that of any other over the same journal
     */
    public Delivery(Road road, Forum forum, String node, Pace pace) {
        this.road = road;
        this.forum = forum;
        this.office = new Office(road, node, pace);
        this.dispatcher = new Dispatcher(road, office);
        this.letters = new Letters(road, office, dispatcher);
    }

    /** Adds a channel. Call before {@link #start}. */
    public Delivery with(Channel channel) {
        office.add(Station.of(channel));
        return this;
    }

    /** How turns fare, for authors and operators. */
    public Deliveries deliveries() {
        return letters;
    }

    /** Where the couriers should begin: what was stored before is on record as looked at. */
    public long position() {
        return checkpoint().map(CheckpointReached::position).orElse(0L);
    }

    /** Wakes the lanes that had something left to do. Call once, before the couriers start. */
    public void recall() {
        checkpoint()
                .ifPresent(reached ->
                        reached.open().forEach(way -> dispatcher.wake(new LaneId(way.dialogue(), way.recipient()))));
    }

    /** Starts the channels, and threads to deliver on. */
    public void start() {
        ThreadFactory daemons = new DaemonThreads("cocreate-channel");
        ExecutorService pool = Executors.newCachedThreadPool(daemons);
        callers = pool;
        office.callOn(pool);
        open();
        dispatcher.start(new DaemonThreads("cocreate-lane"));
    }

    /** Starts the channels only: {@link #round} delivers. */
    public void open() {
        opened = true;
        office.makeKnown();
        for (Station station : office.stations()) {
            try {
                Reception reception = new Reception(road, forum, station.profile());
                office.within(office.pace().deadline(), () -> {
                    station.channel().start(reception);
                    return true;
                });
            } catch (RuntimeException e) {
                if (!(e.getCause() instanceof TimeoutException)) {
                    // One that may yet come up is tried; one that said no is not spoken to again.
                    station.breaker().open(road.now(), road.now().plus(UNTIL_RESTARTED));
                }
                LOG.error(
                        "channel {} was not started in time, or not at all; its turns wait. Mend its configuration and"
                                + " restart",
                        station.profile().scheme(),
                        e);
            }
        }
    }

    /** Runs every lane that is awake or due, on this thread. Returns how many ran. */
    public int round() {
        return dispatcher.round();
    }

    @Override
    public String name() {
        return "delivery";
    }

    @Override
    public void carry(Recorded recorded) {
        if (Recipients.isDialogue(recorded.header().stream())) {
            String dialogue = recorded.header().stream().name();
            boolean turn = recorded.header().version() > 0;
            if (turn) {
                attend(recorded, dialogue);
            }
            for (PartyId party : turn ? recorded.header().concerns() : Set.<PartyId>of()) {
                // Nobody is sent what she said herself.
                if (!party.equals(PostAct.STEWARD)
                        && !party.equals(recorded.header().by())) {
                    dispatcher.wake(
                            new LaneId(dialogue, party), recorded.header().version());
                }
            }
        } else if (recorded.is(ContactsStated.class)) {
            PartyId party = recorded.header().subject();
            // What is said to her later wakes its lane by itself.
            forum.of(party, recorded.position()).forEach(dialogue -> dispatcher.wake(new LaneId(dialogue, party)));
        } else if (WAKING.stream().anyMatch(recorded::is)) {
            road.state(LaneState.FOLD, recorded.header().stream().name()).id().ifPresent(dispatcher::wake);
        }
        next = recorded.position() + 1;
        if (carried.incrementAndGet() % BETWEEN_CHECKPOINTS == 0) {
            checkpoint(recorded.position() + 1);
        }
    }

    /** A move to another channel or a review may set going what was stuck; opened only where there can have been one. */
    private void attend(Recorded recorded, String dialogue) {
        EventHeader header = recorded.header();
        Recipients.Reader reader = Recipients.reader(road, dialogue, header.by(), header.version() + 1);
        boolean perhaps = reader.channel().isPresent() || reader.isReviewed();
        if (perhaps && recorded.event() instanceof TurnTaken taken) {
            if (taken.move() instanceof Presence.ContinueOn) {
                letters.follow(new LaneId(dialogue, header.by()));
            } else if (taken.move() instanceof Governance.Review) {
                letters.release(dialogue);
            }
        }
    }

    private Optional<CheckpointReached> checkpoint() {
        return road.state(Latest.CHECKPOINT, CHECKPOINT);
    }

    private void checkpoint(long position) {
        CheckpointReached reached = new CheckpointReached(
                position,
                dispatcher.open().stream()
                        .map(id -> new CheckpointReached.Way(id.dialogue(), id.recipient()))
                        .toList());
        PostAct.take(road, PostAct.STEWARD, "delivery.checkpoint", situation -> {
            situation.state(Latest.CHECKPOINT, CHECKPOINT);
            return Decided.accepted(PostAct.own(Latest.CHECKPOINT.stream(CHECKPOINT), reached));
        });
    }

    /**
     * Stops lanes and channels, and lets go of what this process had, so that others go on at once; what was not sent
     * yet is, by them or after the next start.
     */
    @Override
    public void close() {
        dispatcher.close();
        if (opened) {
            leave();
        }
        for (Station station : office.stations()) {
            try {
                Duration patience = office.pace().deadline();
                office.within(patience, () -> {
                    station.channel().stop(patience.compareTo(DRAIN) < 0 ? patience : DRAIN);
                    return true;
                });
            } catch (RuntimeException e) {
                LOG.warn("channel {} did not stop cleanly", station.profile().scheme(), e);
            }
        }
        if (callers != null) {
            callers.shutdownNow();
        }
    }

    private void leave() {
        try {
            office.leases().release();
            if (carried.get() > 0) {
                checkpoint(next);
            }
        } catch (RuntimeException e) {
            LOG.warn("what this process delivered could not be handed on; others take it up when its leases end", e);
        }
    }

    private static final class DaemonThreads implements ThreadFactory {
        private final String name;
        private final AtomicInteger count = new AtomicInteger();

        DaemonThreads(String name) {
            this.name = name;
        }

        @Override
        public Thread newThread(Runnable work) {
            Thread thread = new Thread(work, name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        }
    }
}
