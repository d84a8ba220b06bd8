package dev.cocreate.core.internal.disclosure.weigh;

import dev.cocreate.CoCreateException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Those who draw chunks: the caller, and as many threads beside it as were asked for, for the time of one assessment. */
final class Crew implements AutoCloseable {

    /** What is drawn of a chunk. */
    interface Work {
        Tally of(Chunk chunk, int number, int size);
    }

    private final List<Chunk> chunks = new ArrayList<>();
    private final ExecutorService others;
    private int done;

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

    /** What the chunks from the first up to the last yield, in their order. */
    List<Tally> draw(int first, int last, int draws, Work work) {
        Tally[] tallies = new Tally[last - first];
        AtomicInteger next = new AtomicInteger(first);
        List<Future<?>> running = new ArrayList<>();
        int hands = Math.min(chunks.size(), last - first);
        for (int i = 1; i < hands; i++) {
            Chunk chunk = chunks.get(i);
            running.add(others.submit(() -> draw(chunk, next, first, last, draws, work, tallies)));
        }
        draw(chunks.get(0), next, first, last, draws, work, tallies);
        for (Future<?> each : running) {
            await(each);
        }
        return List.of(tallies);
    }

    private static void draw(
            Chunk chunk, AtomicInteger next, int first, int last, int draws, Work work, Tally[] tallies) {
        for (int number = next.getAndIncrement(); number < last; number = next.getAndIncrement()) {
            int size = Math.min(Chunk.SIZE, draws - number * Chunk.SIZE);
            tallies[number - first] = work.of(chunk, number, size);
        }
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

    int done() {
        return done;
    }

    void done(int draws) {
        done = draws;
    }

    @Override
    public void close() {
        others.shutdown();
    }
}
