package dev.cocreate.core.internal.road;

import dev.cocreate.CoCreateException;
import dev.cocreate.journal.Cursors;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands every event, once durable, to every courier in order of position.
 *
 * <p>Nothing runs before {@link #start}: then one daemon thread waits for commits and goes round. The bell only saves
 * looking: what other processes stored is found at the next look, whether or not it rang. {@link #round} may be called
 * at any time, by any thread, to hand over what there is; rounds never overlap.
 *
 * <p>A courier that fails is offered the same event again, at first after a second and then ever more seldom, up to once
 * a minute; what follows waits for it, and the other couriers do not.
 */
public final class Couriers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Couriers.class);
    private static final long FIRST_RETRY_NANOS = 1_000_000_000L;
    private static final long LONGEST_RETRY_NANOS = 60_000_000_000L;
    private static final long MOMENT_NANOS = 20_000_000L;
    private static final Duration EVERY_SECOND = Duration.ofSeconds(1);

    private final long lookNanos;
    private final ReentrantLock going = new ReentrantLock();
    private final Bell bell = new Bell();
    private final List<Round> rounds = new ArrayList<>();
    private @Nullable Thread thread;

    /** One courier's way through the journal. */
    private static final class Round {
        final Courier courier;
        final boolean durable;
        boolean begun;
        long position;
        /** Where the journal knows it to be; behind the position until it was told. */
        long kept;

        Round(Courier courier, boolean durable, long position) {
            this.courier = courier;
            this.durable = durable;
            this.begun = !durable;
            this.position = position;
        }
    }

    /** Couriers who look at the journal every second even if nobody rings. */
    public Couriers() {
        this(EVERY_SECOND);
    }

    /**
     * @param look how often to look at the journal even if nobody rings, for the sake of what other processes store
     */
    public Couriers(Duration look) {
        if (look.isNegative() || look.isZero()) {
            throw new IllegalArgumentException("couriers look at intervals above zero, but this was " + look);
        }
        this.lookNanos = look.toNanos();
    }

    /** Adds a courier who begins with the event at this position. */
    public void add(Courier courier, long position) {
        join(new Round(courier, false, position));
    }

    /**
     * Adds a courier who goes on where the journal says one of this name had come, whichever process it was in: each
     * event at least once and in order. After a crash the last few are offered again.
     */
    public void subscribe(Courier courier) {
        join(new Round(courier, true, 0));
    }

    private void join(Round round) {
        going.lock();
        try {
            rounds.add(round);
        } finally {
            going.unlock();
        }
        ring();
    }

    /** There is news. Never blocks for long. */
    public void ring() {
        bell.ring();
    }

    /** Begins to carry on a thread of its own. Starting twice does nothing. */
    public synchronized void start(Road road) {
        if (bell.isClosed() || thread != null) {
            return;
        }
        bell.ring();
        thread = new Thread(() -> run(road), "cocreate-couriers");
        thread.setDaemon(true);
        thread.start();
    }

    private void run(Road road) {
        long retry = FIRST_RETRY_NANOS;
        while (bell.await(lookNanos)) {
            // Places are kept when there is time, or need.
            boolean all = round(road, false);
            if (!all || bell.isQuiet(MOMENT_NANOS)) {
                all &= keep(road);
            }
            if (all) {
                retry = FIRST_RETRY_NANOS;
                continue;
            }
            // Who failed a moment ago need not be asked at every commit.
            if (!bell.pause(retry)) {
                return;
            }
            retry = Math.min(2 * retry, LONGEST_RETRY_NANOS);
        }
    }

    /**
     * Hands over all there is. Returns whether every courier took everything. Called by a courier from within a round,
     * it does nothing: the round that goes on finds the rest.
     */
    public boolean round(Road road) {
        return round(road, true);
    }

    private boolean round(Road road, boolean last) {
        if (going.isHeldByCurrentThread()) {
            return true;
        }
        going.lock();
        try {
            List<Round> able = new ArrayList<>(rounds);
            int all = able.size();
            Pages pages = new Pages(road);
            boolean more = true;
            // Until nothing is left, for the couriers may have acted themselves meanwhile.
            while (more) {
                long before = places(able);
                pages.turn();
                able.removeIf(round -> !attempt(round.courier, () -> go(pages, road.cursors(), round)));
                able.removeIf(round -> round.position - round.kept >= Pages.SIZE
                        && !attempt(round.courier, () -> keep(road.cursors(), round)));
                more = places(able) != before && pages.mayGoOn();
            }
            if (last) {
                able.removeIf(round -> !attempt(round.courier, () -> keep(road.cursors(), round)));
            }
            able.removeIf(round -> !rest(round.courier));
            return able.size() == all;
        } finally {
            going.unlock();
        }
    }

    private boolean keep(Road road) {
        going.lock();
        try {
            boolean all = true;
            for (Round round : rounds) {
                all &= attempt(round.courier, () -> keep(road.cursors(), round));
            }
            return all;
        } finally {
            going.unlock();
        }
    }

    private static long places(List<Round> all) {
        return all.stream().mapToLong(round -> round.position).sum();
    }

    private static boolean attempt(Courier courier, BooleanSupplier work) {
        try {
            return work.getAsBoolean();
        } catch (CoCreateException e) {
            LOG.warn("the journal could not be read for courier {}; it is tried again", courier.name(), e);
            return false;
        }
    }

    private boolean rest(Courier courier) {
        try {
            if (!bell.isClosed()) {
                courier.rest();
            }
            return true;
        } catch (RuntimeException e) {
            LOG.warn("courier {} could not do what is due; it is tried again", courier.name(), e);
            return false;
        }
    }

    private boolean go(Pages pages, Cursors cursors, Round round) {
        if (!round.begun) {
            round.position = cursors.at(round.courier.name());
            round.kept = round.position;
            round.begun = true;
        }
        boolean all = carry(round, pages.at(round.position));
        if (!all) {
            keep(cursors, round);
        }
        return all;
    }

    private static boolean keep(Cursors cursors, Round round) {
        if (!round.durable || round.kept == round.position) {
            return true;
        }
        String name = round.courier.name();
        // It stands there already if it was moved before and the answer was lost.
        if (cursors.move(name, round.kept, round.position) || cursors.at(name) == round.position) {
            round.kept = round.position;
        } else {
            // Another process carries under the same name: go on where that one has come.
            round.begun = false;
        }
        return true;
    }

    private boolean carry(Round round, List<Recorded> page) {
        for (Recorded recorded : page) {
            if (bell.isClosed()) {
                return false;
            }
            try {
                round.courier.carry(recorded);
            } catch (RuntimeException e) {
                LOG.warn(
                        "courier {} could not carry the event at position {}; it is offered again",
                        round.courier.name(),
                        recorded.position(),
                        e);
                return false;
            }
            round.position = recorded.position() + 1;
        }
        return true;
    }

    /** Stops after the event that is being carried; what was not handed over yet is, after the next opening. */
    @Override
    public void close() {
        bell.close();
        Thread carrying;
        synchronized (this) {
            carrying = thread;
        }
        if (carrying != null && carrying != Thread.currentThread()) {
            join(carrying);
        }
    }

    private static void join(Thread carrying) {
        try {
            carrying.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
