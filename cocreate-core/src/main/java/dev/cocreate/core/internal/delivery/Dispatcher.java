package dev.cocreate.core.internal.delivery;

import dev.cocreate.core.internal.road.Road;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which lanes are awake and when the others wake up. A lane runs on one thread at a time; what wakes it while it runs
 * makes it run once more.
 */
final class Dispatcher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final Duration AFTER_FAULT = Duration.ofSeconds(1);
    private static final long LOOK_MILLIS = 500;

    /** A lane and its condition. */
    private static final class Entry {
        final Lane lane;
        boolean running;
        boolean awake;
        Instant due = Instant.MAX;

        Entry(Lane lane) {
            this.lane = lane;
        }
    }

    private final Road road;
    private final Office office;
    private final Map<LaneId, Entry> entries = new HashMap<>();
    private @Nullable ExecutorService pool;
    private boolean closed;

    Dispatcher(Road road, Office office) {
        this.road = road;
        this.office = office;
    }

    /** There may be something to do on this lane. */
    synchronized void wake(LaneId id) {
        Entry entry = entries.computeIfAbsent(id, each -> new Entry(new Lane(road, office, each)));
        entry.awake = true;
        submit(id, entry);
    }

    /** The lanes with something left to do, as far as is known. */
    synchronized List<LaneId> open() {
        List<LaneId> open = new ArrayList<>();
        entries.forEach((id, entry) -> {
            if (entry.running || entry.awake || !entry.due.equals(Instant.MAX)) {
                open.add(id);
            }
        });
        return open;
    }

    synchronized void start(ExecutorService threads) {
        pool = threads;
        threads.execute(this::watch);
        entries.forEach(this::submit);
    }

    private void submit(LaneId id, Entry entry) {
        if (pool != null && !closed && entry.awake && !entry.running) {
            entry.running = true;
            entry.awake = false;
            pool.execute(() -> run(id, entry));
        }
    }

    /** Wakes lanes whose time has come. */
    private void watch() {
        while (true) {
            synchronized (this) {
                if (closed) {
                    return;
                }
                Instant now = road.now();
                entries.forEach((id, entry) -> {
                    if (!entry.due.isAfter(now)) {
                        entry.due = Instant.MAX;
                        entry.awake = true;
                    }
                    submit(id, entry);
                });
                try {
                    TimeUnit.MILLISECONDS.timedWait(this, waiting(now));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }

    private long waiting(Instant now) {
        long wait = LOOK_MILLIS;
        for (Entry entry : entries.values()) {
            if (entry.due.isBefore(now.plusMillis(wait))) {
                wait = Math.max(5, Duration.between(now, entry.due).toMillis());
            }
        }
        return wait;
    }

    private void run(LaneId id, Entry entry) {
        Instant due = go(entry.lane);
        synchronized (this) {
            entry.running = false;
            entry.due = due;
            submit(id, entry);
            forget(id, entry);
            notifyAll();
        }
    }

    private Instant go(Lane lane) {
        try {
            return lane.run();
        } catch (Office.LaneLost e) {
            return road.now().plus(office.pace().lease());
        } catch (RuntimeException e) {
            LOG.warn("a lane stopped at a fault; it is tried again", e);
            return road.now().plus(AFTER_FAULT);
        }
    }

    /** A lane with nothing to do is no longer kept. */
    private void forget(LaneId id, Entry entry) {
        if (!entry.running && !entry.awake && entry.due.equals(Instant.MAX)) {
            entries.remove(id);
        }
    }

    /** Runs what is awake or due, on this thread. */
    int round() {
        List<Map.Entry<LaneId, Entry>> ready = new ArrayList<>();
        synchronized (this) {
            Instant now = road.now();
            for (Map.Entry<LaneId, Entry> each : entries.entrySet()) {
                Entry entry = each.getValue();
                if (!entry.running && (entry.awake || !entry.due.isAfter(now))) {
                    entry.running = true;
                    entry.awake = false;
                    ready.add(Map.entry(each.getKey(), entry));
                }
            }
        }
        ready.forEach(each -> run(each.getKey(), each.getValue()));
        return ready.size();
    }

    @Override
    public void close() {
        ExecutorService threads;
        synchronized (this) {
            closed = true;
            threads = pool;
            notifyAll();
        }
        if (threads != null) {
            threads.shutdown();
            try {
                if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
                    threads.shutdownNow();
                }
            } catch (InterruptedException e) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
            }
        }
    }
}
