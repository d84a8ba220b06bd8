package dev.cocreate.core.internal.road;

import dev.cocreate.journal.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands every event, once durable, to every courier in order of position.
 *
 * <p>Nothing runs before {@link #start}: then one daemon thread waits for commits and goes round. {@link #round} may
 * be called at any time, by any thread, to hand over what there is; rounds never overlap.
 */
public final class Couriers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Couriers.class);
    private static final int PAGE = 256;
    private static final long RETRY_NANOS = 1_000_000_000L;

    private final ReentrantLock going = new ReentrantLock();
    private final ReentrantLock bell = new ReentrantLock();
    private final Condition rung = bell.newCondition();
    private final List<Round> rounds = new ArrayList<>();
    private boolean news;
    private boolean closed;
    private boolean started;

    private static final class Round {
        final Courier courier;
        long position;

        Round(Courier courier, long position) {
            this.courier = courier;
            this.position = position;
        }
    }

    /** Adds a courier who begins with the event at this position. Call before {@link #start}. */
    public void add(Courier courier, long position) {
        rounds.add(new Round(courier, position));
    }

    /** There is news. Never blocks for long. */
    public void ring() {
        bell.lock();
        try {
            news = true;
            rung.signal();
        } finally {
            bell.unlock();
        }
    }

    /** Begins to carry on a thread of its own. Starting twice does nothing. */
    public void start(Road road) {
        bell.lock();
        try {
            if (closed || started) {
                return;
            }
            started = true;
            Thread thread = new Thread(() -> run(road), "cocreate-couriers");
            thread.setDaemon(true);
            thread.start();
            news = true;
        } finally {
            bell.unlock();
        }
    }

    private void run(Road road) {
        while (true) {
            bell.lock();
            try {
                while (!news && !closed) {
                    rung.await();
                }
                if (closed) {
                    return;
                }
                news = false;
            } catch (InterruptedException e) {
                return;
            } finally {
                bell.unlock();
            }
            if (!round(road)) {
                retryLater();
            }
        }
    }

    /** Hands over all there is. Returns whether every courier took everything. */
    public boolean round(Road road) {
        going.lock();
        try {
            boolean all = true;
            for (Round round : rounds) {
                all &= go(road, round);
            }
            return all;
        } finally {
            going.unlock();
        }
    }

    private static boolean go(Road road, Round round) {
        List<Recorded> page;
        do {
            page = road.read(new Query.From(round.position), PAGE);
            for (Recorded recorded : page) {
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
        } while (page.size() == PAGE);
        return true;
    }

    private void retryLater() {
        bell.lock();
        try {
            long left = RETRY_NANOS;
            while (!closed && left > 0) {
                left = rung.awaitNanos(left);
            }
            news = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            bell.unlock();
        }
    }

    /** Stops; what was not handed over yet is, after the next opening. */
    @Override
    public void close() {
        bell.lock();
        try {
            closed = true;
            rung.signalAll();
        } finally {
            bell.unlock();
        }
    }
}
