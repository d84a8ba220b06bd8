package dev.cocreate.core.internal.transparency.log;

import dev.cocreate.transparency.TransparencyLog;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs at intervals, has it cosigned, and publishes where a directory is given: so that the log's size does not tell of
 * each act. A witness who was not there is asked again at the next interval.
 *
 * <p>No thread runs before {@link #start}; {@link #round} may be called instead. Safe for several threads.
 */
public final class CheckpointRounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointRounds.class);

    /** How often the clock is looked at: a clock that is set is noticed within this time. */
    private static final long LOOK_MILLIS = 1_000;

    private final TransparencyLog log;
    private final Optional<Path> directory;
    private final Duration interval;
    private final Clock clock;
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable Instant last;
    private @Nullable Thread thread;
    private boolean going;

    public CheckpointRounds(TransparencyLog log, Optional<Path> directory, Duration interval, Clock clock) {
        this.log = log;
        this.directory = directory;
        this.interval = interval;
        this.clock = clock;
    }

    /** Goes round on a daemon thread of its own. Starting twice does nothing. */
    public synchronized void start() {
        if (thread == null && closed.getCount() > 0) {
            going = true;
            thread = new Thread(this::run, "cocreate-checkpoints");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void run() {
        try {
            do {
                round();
            } while (!closed.await(Math.min(LOOK_MILLIS, Math.max(1, interval.toMillis())), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Does what is due now. Returns false if it failed; then it is tried again after the interval. */
    public synchronized boolean round() {
        going = true;
        Instant now = clock.instant();
        // A clock set back makes a checkpoint due at once, rather than none for as long as it was set back.
        boolean due = last == null || now.isBefore(last) || !now.isBefore(last.plus(interval));
        if (!due) {
            return true;
        }
        last = now;
        return sign();
    }

    private boolean sign() {
        try {
            if (directory.isPresent()) {
                log.publish(directory.get());
            } else {
                log.advance();
            }
            return true;
        } catch (RuntimeException e) {
            LOG.error("no checkpoint could be signed or published; it is tried again after {}", interval, e);
            return false;
        }
    }

    /** Ends the rounds; if there were any, with one last checkpoint of what came since. */
    @Override
    public void close() {
        closed.countDown();
        Thread running;
        synchronized (this) {
            running = thread;
        }
        if (running != null) {
            join(running);
        }
        synchronized (this) {
            if (going) {
                going = false;
                sign();
            }
        }
    }

    private static void join(Thread running) {
        try {
            running.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
