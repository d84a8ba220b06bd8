package dev.cocreate.core.internal.journal;

import com.google.common.collect.AbstractIterator;
import com.google.common.collect.Iterators;
import dev.cocreate.CoCreateException;
import dev.cocreate.journal.Appended;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One writer at a time, on behalf of all who wait: what queued up while one transaction became durable goes into the
 * next one together, with what comes in while it is being written.
 *
 * <p>There is no thread for it. Whoever finds nobody writing does the work of everybody in the queue and wakes them;
 * the others wait. A lone caller thus pays for no hand-over, and many share the cost of one flush to disk, which is
 * nearly all of the cost there is. Hendler et al., "Flat combining and the synchronization-parallelism tradeoff" (SPAA
 * 2010), call the method flat combining.
 *
 * <p>Safe for several threads. An interrupt does not end the wait, for what was asked may be stored by then; it is kept
 * for the caller to see.
 */
final class GroupCommit<C> {

    /** The most commits in one transaction; keeps the last one's wait and the log's growth bounded. */
    private static final int LARGEST = 512;

    /** Stores commits; called by one thread at a time. */
    @FunctionalInterface
    interface Store<C> {

        /**
         * Stores what can be stored of these, each commit all or none, in one transaction. There may be more of them by
         * the time the first are dealt with, so the transaction should end only when there are none left.
         *
         * @return for each commit in turn what its caller gets, or the exception he gets
         * @throws RuntimeException if the transaction failed; then whoever is innocent is tried again without the rest
         */
        List<Supplier<Appended>> store(Iterator<C> commits);
    }

    private final Store<C> store;
    private final String name;
    private final Queue<Waiting<C>> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean writing = new AtomicBoolean();
    private boolean shut;

    /**
     * @param name of the store, for errors
     */
    GroupCommit(String name, Store<C> store) {
        this.name = name;
        this.store = store;
    }

    private static final class Waiting<C> {
        final @Nullable C commit;
        final Supplier<?> work;
        final Thread caller = Thread.currentThread();
        Supplier<?> answer = () -> {
            throw new IllegalStateException("there is no answer yet");
        };
        volatile boolean answered;

        Waiting(@Nullable C commit, Supplier<?> work) {
            this.commit = commit;
            this.work = work;
        }

        void answer(Supplier<?> with) {
            answer = with;
            answered = true;
        }
    }

    /** Stores a commit, alone or with others. */
    Appended append(C commit) {
        return (Appended) await(new Waiting<>(commit, () -> commit));
    }

    /** Does something else while nobody writes. */
    @SuppressWarnings("unchecked")
    <T> T alone(Supplier<T> work) {
        return (T) await(new Waiting<>(null, () -> {
            if (shut) {
                throw closed();
            }
            return work.get();
        }));
    }

    /** Ends accepted work, does one last thing and refuses whatever comes later. Shutting twice does nothing. */
    void shut(Runnable last) {
        await(new Waiting<>(null, () -> {
            if (!shut) {
                shut = true;
                last.run();
            }
            return true;
        }));
    }

    private Object await(Waiting<C> mine) {
        queue.add(mine);
        boolean interrupted = false;
        while (!mine.answered) {
            if (writing.compareAndSet(false, true)) {
                List<Waiting<C>> together = new ArrayList<>();
                try {
                    if (!mine.answered) {
                        write(together);
                    }
                } finally {
                    settle(together);
                    writing.set(false);
                    // The next to write first: it flushes to disk while the others wake.
                    wakeNext();
                    wake(together);
                }
            } else {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return mine.answer.get();
    }

    // Whoever joined the queue while somebody wrote may have gone to sleep: the first of them takes over.
    private void wakeNext() {
        Waiting<C> next = queue.peek();
        if (next != null) {
            LockSupport.unpark(next.caller);
        }
    }

    /** Does the work of whoever is first in the queue, and of those behind whose commits can go with it. */
    private void write(List<Waiting<C>> together) {
        Waiting<C> first = queue.poll();
        if (first == null) {
            return;
        }
        together.add(first);
        if (first.commit == null) {
            first.answer(attempt(first.work));
            return;
        }
        Iterator<C> commits = Iterators.concat(Iterators.singletonIterator(first.commit), joining(together));
        List<Supplier<Appended>> answers = shut ? refusals(commits) : storeAll(commits, together);
        for (int i = 0; i < together.size(); i++) {
            together.get(i).answer(answers.get(i));
        }
    }

    /** The commits next in the queue, as long as there are any; whose they are is noted. */
    private Iterator<C> joining(List<Waiting<C>> together) {
        return new AbstractIterator<>() {
            @Override
            // Only how many go together may depend on whom the scheduler lets run.
            @SuppressWarnings("ThreadPriorityCheck")
            protected @Nullable C computeNext() {
                Waiting<C> next = queue.peek();
                if (next == null && together.size() > 1) {
                    // Whom the last transaction woke may be about to join, and the next is dear.
                    Thread.yield();
                    next = queue.peek();
                }
                if (next == null || next.commit == null || together.size() == LARGEST) {
                    return endOfData();
                }
                together.add(queue.remove());
                return next.commit;
            }
        };
    }

    private List<Supplier<Appended>> refusals(Iterator<C> commits) {
        List<Supplier<Appended>> refusals = new ArrayList<>();
        commits.forEachRemaining(any -> refusals.add(() -> {
            throw closed("; nothing was stored");
        }));
        return refusals;
    }

    private List<Supplier<Appended>> storeAll(Iterator<C> commits, List<Waiting<C>> together) {
        try {
            return store.store(commits);
        } catch (RuntimeException e) {
            if (together.size() == 1) {
                return List.of(() -> {
                    throw e;
                });
            }
            List<Supplier<Appended>> answers = new ArrayList<>(together.size());
            for (Waiting<C> each : together) {
                answers.add(storeAlone(Objects.requireNonNull(each.commit)));
            }
            return answers;
        }
    }

    private Supplier<Appended> storeAlone(C commit) {
        try {
            return store.store(List.of(commit).iterator()).get(0);
        } catch (RuntimeException e) {
            return () -> {
                throw e;
            };
        }
    }

    private static Supplier<?> attempt(Supplier<?> work) {
        try {
            Object value = work.get();
            return () -> value;
        } catch (RuntimeException e) {
            return () -> {
                throw e;
            };
        }
    }

    // Even after an error of the machine nobody is left asleep; who has no answer gets to know that.
    private static <C> void settle(List<Waiting<C>> all) {
        for (Waiting<C> each : all) {
            if (!each.answered) {
                each.answer(() -> {
                    throw new CoCreateException(
                            "storing events: the thread that wrote for several callers died of an error. Whether they"
                                    + " were stored is not known; ask again with the same ids",
                            true);
                });
            }
        }
    }

    private static <C> void wake(List<Waiting<C>> all) {
        for (Waiting<C> each : all) {
            if (each.caller != Thread.currentThread()) {
                LockSupport.unpark(each.caller);
            }
        }
    }

    /** For who reads: what was to be stored before may well be. */
    CoCreateException closed() {
        return closed("");
    }

    private CoCreateException closed(String andSo) {
        return new CoCreateException("using " + name + ": it is closed. Open it again" + andSo, false);
    }
}
