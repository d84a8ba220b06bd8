package dev.cocreate.core.internal.delivery;

import dev.cocreate.channel.Outbound;
import dev.cocreate.channel.SendOutcome;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends one after the other on one thread of the channel's, for to change threads costs more than most sending does.
 *
 * <p>Whoever waits for it waits for each call of the channel no longer than that call's time. Then it goes on without the
 * thread, which finds on its return that nobody waits any more, and touches nothing. So what was noted between two calls
 * is seen by who waits, and by nobody else afterwards.
 */
final class Errand {

    /** What there is to send. Called by one thread at a time, and by none that was left behind. */
    interface Errands {

        /** What to send next, if anything. */
        Optional<Outbound> next();

        /** The channel took it. */
        void accepted(SendOutcome.Accepted accepted);
    }

    private static final long SHORTEST_WAIT = 1_000_000;

    private final Duration time;
    private boolean calling;
    private long until;
    private boolean left;
    private boolean stopping;
    private @Nullable Supplier<Optional<SendOutcome>> answer;

    /**
     * @param time how long one call may take
     */
    Errand(Duration time) {
        this.time = time;
    }

    /** Has the work done on a thread of these. Returns its answer, or that a call did not come back. */
    Optional<SendOutcome> run(ExecutorService executor, Supplier<Optional<SendOutcome>> work) {
        Future<?> running = executor.submit(() -> work(work));
        Optional<Supplier<Optional<SendOutcome>>> found = await();
        if (found.isPresent()) {
            return found.get().get();
        }
        running.cancel(true);
        return Optional.of(new SendOutcome.Unknown(
                stopping ? "delivery is stopping" : "the channel did not come back by its deadline"));
    }

    private void work(Supplier<Optional<SendOutcome>> work) {
        Supplier<Optional<SendOutcome>> found = () -> {
            throw new IllegalStateException("the thread that sent died of an error");
        };
        try {
            Optional<SendOutcome> outcome = work.get();
            found = () -> outcome;
        } catch (RuntimeException e) {
            found = () -> {
                throw e;
            };
        } finally {
            synchronized (this) {
                answer = found;
                notifyAll();
            }
        }
    }

    /** The answer, or nothing if a call did not come back; nobody is left between two calls. */
    private synchronized Optional<Supplier<Optional<SendOutcome>>> await() {
        while (answer == null && !left) {
            // A call that begins while this waits has until later than this does.
            long wait = calling ? until - System.nanoTime() : time.toNanos();
            left = calling && (stopping || wait <= 0);
            try {
                if (!left) {
                    TimeUnit.NANOSECONDS.timedWait(this, Math.max(wait, SHORTEST_WAIT));
                }
            } catch (InterruptedException e) {
                stopping = true;
            }
        }
        if (stopping) {
            Thread.currentThread().interrupt();
        }
        return Optional.ofNullable(answer);
    }

    /** One call of the channel, on the thread that runs the errand. */
    <T> T call(Supplier<T> host) {
        begin();
        try {
            return host.get();
        } catch (Error e) {
            throw new IllegalStateException("the channel failed", e);
        } finally {
            end();
        }
    }

    private synchronized void begin() {
        if (stopping) {
            throw new IllegalStateException("delivery is stopping");
        }
        calling = true;
        until = System.nanoTime() + time.toNanos();
    }

    private synchronized void end() {
        if (left) {
            throw new IllegalStateException("nobody waits for this any more");
        }
        calling = false;
        // A channel that was interrupted by its own doing must not stop what is done here afterwards.
        Thread.interrupted();
    }
}
