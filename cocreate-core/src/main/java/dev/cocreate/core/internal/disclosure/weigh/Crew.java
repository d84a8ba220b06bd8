package dev.cocreate.core.internal.disclosure.weigh;

import dev.cocreate.CoCreateException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Those who draw chunks: the caller, and as many threads beside it as were asked for, for the time of one assessment. */
final class Crew implements AutoCloseable {

    /** What is drawn of a chunk. */
    interface Work {
        Tally of(Chunk chunk, int number, int size);
    }

    private final List<Chunk> chunks = new ArrayList<>();
    private final ExecutorService others;

    Crew(int threads, Supplier<Chunk> chunk) {
        for (int i = 0; i < threads; i++) {
            chunks.add(chunk.get());
        }
        // Creates no thread until it is given work, and with one thread it never is.
        this.others = Executors.newFixedThreadPool(Math.max(1, threads - 1), work -> {
            Thread thread = new Thread(work, "cocreate-assessment");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Draws chunks, each on whichever thread is free, and hands what they yield to a listener on the calling thread, in their
     * order. Nobody waits for anybody before the end: what was drawn when the listener has enough is dropped.
     */
    void draw(int count, int draws, Work work, Predicate<Tally> goOn) {
        AtomicReferenceArray<@Nullable Tally> drawn = new AtomicReferenceArray<>(count);
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> running = new ArrayList<>();
        for (int i = 1; i < Math.min(chunks.size(), count); i++) {
            Chunk chunk = chunks.get(i);
            running.add(others.submit(() -> {
                for (int number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
                    drawn.set(number, of(chunk, number, draws, work));
                }
            }));
        }
        try {
            hear(drawn, next, draws, work, running, goOn);
        } finally {
            next.set(count);
            running.forEach(Crew::await);
        }
    }

    private void hear(
            AtomicReferenceArray<@Nullable Tally> drawn,
            AtomicInteger next,
            int draws,
            Work work,
            List<Future<?>> running,
            Predicate<Tally> goOn) {
        int heard = 0;
        while (heard < drawn.length()) {
            int number = next.getAndIncrement();
            if (number < drawn.length()) {
                drawn.set(number, of(chunks.get(0), number, draws, work));
            } else {
                running.forEach(Crew::await);
            }
            Tally tally = drawn.getAndSet(heard, null);
            while (tally != null) {
                heard++;
                if (!goOn.test(tally)) {
                    return;
                }
                tally = heard < drawn.length() ? drawn.getAndSet(heard, null) : null;
            }
        }
    }

    private static Tally of(Chunk chunk, int number, int draws, Work work) {
        return work.of(chunk, number, Math.min(Chunk.SIZE, draws - number * Chunk.SIZE));
    }

    private static void await(Future<?> running) {
        try {
            running.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CoCreateException("assessing: the thread was interrupted; nothing was kept. Try again", true, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException("drawing a chunk failed", e.getCause());
        }
    }

    @Override
    public void close() {
        others.shutdown();
    }
}
