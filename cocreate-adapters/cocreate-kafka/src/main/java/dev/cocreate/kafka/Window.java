package dev.cocreate.kafka;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The events between the last that the broker has for certain and the last that was sent. Partitions confirm at paces of
 * their own, so confirmations come out of order; what counts is how far there is no hole. The window never grows wider
 * than it was made, so what is kept is bounded, and a slow broker slows down reading.
 *
 * <p>Safe for several threads.
 */
final class Window {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final int width;
    private final SortedSet<Long> beyondHole = new TreeSet<>();
    private long confirmed;
    private long sent;
    private @Nullable Failed failed;
    private boolean shut;

    /** The first event that could not be sent, and why. */
    record Failed(long position, Exception cause) {}

    Window(long position, int width) {
        this.confirmed = position;
        this.sent = position;
        this.width = width;
    }

    /** Waits until one more fits. Returns whether it may be sent: not after a failure, nor once shut. */
    boolean admit() throws InterruptedException {
        lock.lock();
        try {
            while (sent - confirmed >= width && mayGoOn()) {
                changed.await();
            }
            if (!mayGoOn()) {
                return false;
            }
            sent++;
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until nothing is in flight, something failed, or so long. */
    void awaitQuiet(long nanos) throws InterruptedException {
        lock.lock();
        try {
            long left = nanos;
            while (sent > confirmed && failed == null && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits until something failed, it is shut, or so long. */
    void awaitNews(long nanos) throws InterruptedException {
        lock.lock();
        try {
            long left = nanos;
            while (mayGoOn() && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    void confirm(long position) {
        lock.lock();
        try {
            beyondHole.add(position);
            while (!beyondHole.isEmpty() && beyondHole.first() == confirmed) {
                beyondHole.remove(confirmed);
                confirmed++;
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns whether it is the first failure: those that follow are its consequence. */
    boolean fail(long position, Exception cause) {
        lock.lock();
        try {
            if (failed != null) {
                return false;
            }
            failed = new Failed(position, cause);
            changed.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** From now on nothing more may be sent. */
    void shut() {
        lock.lock();
        try {
            shut = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether more may be sent. */
    boolean isOpen() {
        lock.lock();
        try {
            return mayGoOn();
        } finally {
            lock.unlock();
        }
    }

    private boolean mayGoOn() {
        return failed == null && !shut;
    }

    @Nullable
    Failed failed() {
        lock.lock();
        try {
            return failed;
        } finally {
            lock.unlock();
        }
    }

    long confirmed() {
        lock.lock();
        try {
            return confirmed;
        } finally {
            lock.unlock();
        }
    }

    long sent() {
        lock.lock();
        try {
            return sent;
        } finally {
            lock.unlock();
        }
    }
}
