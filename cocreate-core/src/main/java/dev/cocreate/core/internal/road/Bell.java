package dev.cocreate.core.internal.road;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Tells one thread that there is news, until it is closed. Safe for several threads. */
final class Bell {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private boolean news;
    private volatile boolean closed;

    /** There is news. Never blocks for long. */
    void ring() {
        lock.lock();
        try {
            news = true;
            rung.signal();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            rung.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        return closed;
    }

    /** Waits for news, but no longer than this. Returns false once it is closed. */
    boolean await(long nanos) {
        lock.lock();
        try {
            listen(nanos);
            news = false;
            return !closed;
        } catch (InterruptedException e) {
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Whether nobody rings for so long. */
    boolean isQuiet(long nanos) {
        lock.lock();
        try {
            listen(nanos);
            return !news || closed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void listen(long nanos) throws InterruptedException {
        long left = nanos;
        while (!news && !closed && left > 0) {
            left = rung.awaitNanos(left);
        }
    }

    /** Waits through whatever rings. Returns false once it is closed. */
    boolean pause(long nanos) {
        lock.lock();
        try {
            long left = nanos;
            while (!closed && left > 0) {
                left = rung.awaitNanos(left);
            }
            news = true;
            return !closed;
        } catch (InterruptedException e) {
            return false;
        } finally {
            lock.unlock();
        }
    }
}
