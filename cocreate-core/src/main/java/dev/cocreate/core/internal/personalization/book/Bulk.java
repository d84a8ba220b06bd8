package dev.cocreate.core.internal.personalization.book;

import dev.cocreate.personalization.Decision;
import dev.cocreate.personalization.rulebook.Person;
import dev.cocreate.personalization.rulebook.Watching;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Decisions for many people, in pieces that whoever has a hand free takes: the executor's threads, and the caller's, which
 * works too. So it ends even if the executor is full, busy with the caller itself, or never runs what it is given. For one
 * call.
 */
final class Bulk {

    private static final int PIECE = 256;

    private final Function<Person, Decision> decide;
    private final List<Person> people;
    private final Watching watching;
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final List<CompletableFuture<List<Decision>>> pieces = new ArrayList<>();

    Bulk(Function<Person, Decision> decide, List<Person> people, Watching watching) {
        this.decide = decide;
        this.people = List.copyOf(people);
        this.watching = Objects.requireNonNull(watching, "watching");
        for (int from = 0; from < people.size(); from += PIECE) {
            pieces.add(new CompletableFuture<>());
        }
    }

    /** Those of the first people: up to where it was cancelled. */
    List<Decision> over(Executor executor) {
        try {
            for (int i = 1; i < pieces.size(); i++) {
                executor.execute(this::work);
            }
        } catch (RejectedExecutionException e) {
            // What nobody takes the caller does.
        }
        boolean more = true;
        while (more) {
            more = work();
        }
        List<Decision> all = new ArrayList<>();
        for (CompletableFuture<List<Decision>> piece : pieces) {
            List<Decision> decided = result(piece);
            all.addAll(decided);
            if (decided.isEmpty()) {
                break;
            }
        }
        return List.copyOf(all);
    }

    private static List<Decision> result(CompletableFuture<List<Decision>> piece) {
        try {
            return piece.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw e;
        }
    }

    /** Takes the next piece, if there is one. */
    private boolean work() {
        int number = taken.getAndIncrement();
        if (number >= pieces.size()) {
            return false;
        }
        CompletableFuture<List<Decision>> piece = pieces.get(number);
        try {
            piece.complete(watching.cancelled() ? List.of() : decided(number));
        } catch (RuntimeException | Error e) {
            piece.completeExceptionally(e);
        }
        return true;
    }

    private List<Decision> decided(int number) {
        int from = number * PIECE;
        List<Person> some = people.subList(from, Math.min(people.size(), from + PIECE));
        List<Decision> decided = some.stream().map(decide).toList();
        watching.progress(done.addAndGet(some.size()), people.size());
        return decided;
    }
}
