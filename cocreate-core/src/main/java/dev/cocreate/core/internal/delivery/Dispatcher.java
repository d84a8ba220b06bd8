package dev.cocreate.core.internal.delivery;

import com.google.common.collect.Lists;
import dev.cocreate.core.internal.road.Road;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Which lanes are awake and when the others wake up. A lane runs on one thread at a time; what wakes it while it runs
 * makes it run once more, unless that was a turn which the lane came to on this run anyway. While more lanes are awake
 * than there are threads, each thread takes several at once: what there is, shared with those that have nothing to do,
 * and as far as is known, over one channel. For a thread that waits for a channel which takes its time another comes in.
 */
final class Dispatcher implements AutoCloseable {

    private static final long LOOK_MILLIS = 500;
    private static final int THREADS = 4;
    private static final int MOST_AT_ONCE = 64;
    private static final int REMEMBERED = 1_000;

    /** A lane and its condition. */
    private static final class Entry {
        final Lane lane;
        boolean running;
        boolean awake;
        /** Awake for turns up to this only; at the greatest number, for another reason too. */
        long upTo;

        Instant due = Instant.MAX;

        Entry(Lane lane) {
            this.lane = lane;
        }
    }

    private final Road road;
    private final Office office;
    private final Map<LaneId, Entry> entries = new HashMap<>();
    private final Deque<Entry> ready = new ArrayDeque<>();
    /** How far lanes with nothing left to do were looked at of late: their turns are often heard of only afterwards. */
    private final Map<LaneId, Long> covered = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<LaneId, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    private @Nullable ExecutorService pool;
    /** How many threads are under way with lanes. */
    private int touring;
    /** How many are about to be. */
    private int starting;

    private boolean closed;

    Dispatcher(Road road, Office office) {
        this.road = road;
        this.office = office;
    }

    /** There may be something to do on this lane. */
    void wake(LaneId id) {
        wake(id, Long.MAX_VALUE);
    }

    /** There may be something to do on this lane: a turn. */
    synchronized void wake(LaneId id, long turn) {
        if (turn <= covered.getOrDefault(id, 0L)) {
            return;
        }
        Entry entry = entries.computeIfAbsent(id, each -> new Entry(new Lane(road, office, each)));
        entry.awake = true;
        entry.upTo = Math.max(entry.upTo, turn);
        submit(entry);
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

    /** Starts threads of this make to run lanes on. */
    synchronized void start(ThreadFactory threads) {
        ExecutorService started = Executors.newCachedThreadPool(threads);
        pool = started;
        started.execute(this::watch);
        entries.values().forEach(this::submit);
    }

    private void submit(Entry entry) {
        if (pool != null && !closed && entry.awake && !entry.running) {
            begin(entry);
            ready.addLast(entry);
            staff();
        }
    }

    /** Has threads come in for what is ready, as far as there are any. */
    private void staff() {
        while (pool != null && !closed && ready.size() > starting && touring + starting < threads()) {
            starting++;
            pool.execute(this::work);
        }
    }

    private int threads() {
        return THREADS + office.waiting();
    }

    private static void begin(Entry entry) {
        entry.running = true;
        entry.awake = false;
        entry.upTo = 0;
    }

    /** Takes its share of what is ready, which others may have taken meanwhile. */
    private void work() {
        List<Entry> mine;
        synchronized (this) {
            mine = share();
            starting--;
            touring++;
        }
        try {
            if (!mine.isEmpty()) {
                run(mine);
            }
        } finally {
            synchronized (this) {
                touring--;
                staff();
            }
        }
    }

    /** Takes what falls to one thread of what is ready, in its order. */
    private List<Entry> share() {
        List<Entry> mine = new ArrayList<>();
        int idle = Math.max(1, threads() - touring);
        int share = Math.min(MOST_AT_ONCE, (ready.size() + idle - 1) / idle);
        Iterator<Entry> left = ready.iterator();
        while (mine.size() < share && left.hasNext()) {
            Entry entry = left.next();
            if (mine.isEmpty() || mine.get(0).lane.scheme().equals(entry.lane.scheme())) {
                mine.add(entry);
                left.remove();
            }
        }
        return mine;
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
                        entry.upTo = Long.MAX_VALUE;
                    }
                    submit(entry);
                });
                staff();
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

    private void run(List<Entry> some) {
        Map<Lane, Entry> mine = new LinkedHashMap<>();
        some.forEach(entry -> mine.put(entry.lane, entry));
        Tour tour = new Tour(road, office, (lane, when) -> leave(Objects.requireNonNull(mine.remove(lane)), when));
        boolean toured = false;
        try {
            tour.over(List.copyOf(mine.keySet()));
            toured = true;
        } finally {
            // An error that ends this thread leaves the lanes as a fault does: to be gone on with later.
            Instant otherwise = toured ? Instant.MAX : road.now().plus(Tour.AFTER_FAULT);
            synchronized (this) {
                mine.forEach((lane, entry) -> end(entry, tour.due(lane).orElse(otherwise)));
                notifyAll();
            }
        }
    }

    private synchronized void leave(Entry entry, Instant due) {
        end(entry, due);
        if (!due.equals(Instant.MAX)) {
            notifyAll();
        }
    }

    private void end(Entry entry, Instant due) {
        entry.running = false;
        entry.due = due;
        entry.awake &= entry.upTo > entry.lane.covered();
        submit(entry);
        forget(entry);
    }

    /** A lane with nothing to do is no longer kept. */
    private void forget(Entry entry) {
        if (!entry.running && !entry.awake && entry.due.equals(Instant.MAX)) {
            entries.remove(entry.lane.id());
            covered.put(entry.lane.id(), entry.lane.covered());
        }
    }

    /** Runs what is awake or due, on this thread. */
    int round() {
        List<Entry> mine = new ArrayList<>();
        synchronized (this) {
            Instant now = road.now();
            for (Entry entry : entries.values()) {
                if (!entry.running && (entry.awake || !entry.due.isAfter(now))) {
                    begin(entry);
                    mine.add(entry);
                }
            }
        }
        int ran = 0;
        try {
            for (List<Entry> some : Lists.partition(mine, MOST_AT_ONCE)) {
                ran += some.size();
                run(some);
            }
        } finally {
            for (Entry entry : mine.subList(ran, mine.size())) {
                leave(entry, road.now());
            }
        }
        return ran;
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
