package dev.cocreate.core.internal.road;

import static dev.cocreate.core.internal.road.Library.ADA;
import static dev.cocreate.core.internal.road.Library.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Outcome;
import dev.cocreate.core.internal.journal.SqliteJournal;
import dev.cocreate.core.internal.road.Library.Move;
import dev.cocreate.core.internal.road.Library.Put;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoadUnderLoadTest {

    private static final int THREADS = 8;

    @TempDir
    private Path folder;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    @Test
    void anActUnderAKeyIsDoneOnceHoweverManyAskAndAlsoAfterReopening() throws Exception {
        Path file = folder.resolve("journal.db");
        Put put = Put.of(ADA, "a", "Emma").keyed("k1");
        Set<Outcome<String>> answers;
        try (SqliteJournal journal = SqliteJournal.open(file)) {
            Library library = new Library(journal);
            answers = Set.copyOf(all(() -> library.take(put)));
        }

        assertThat(answers).hasSize(1);
        try (SqliteJournal journal = SqliteJournal.open(file)) {
            Library library = new Library(journal);
            assertThat(library.take(put)).isEqualTo(answers.iterator().next());
            assertThat(library.shelf("a").books()).containsExactly("Emma");
        }
    }

    @Test
    void nobodysChangeOfAContendedStreamIsLost() throws Exception {
        try (SqliteJournal journal = SqliteJournal.open(folder.resolve("journal.db"))) {
            Library one = new Library(journal);
            Library other = new Library(journal);
            List<Callable<List<String>>> writers = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int writer = i;
                writers.add(() -> {
                    List<String> put = new ArrayList<>();
                    for (int n = 0; n < 20; n++) {
                        String title = "t" + writer + "-" + n;
                        (writer % 2 == 0 ? one : other)
                                .put(ADA, "shared", title)
                                .orElseThrow();
                        put.add(title);
                    }
                    return put;
                });
            }
            List<String> acknowledged = new ArrayList<>();
            for (Future<List<String>> each : threads.invokeAll(writers)) {
                acknowledged.addAll(each.get());
            }

            assertThat(one.shelf("shared").books()).containsExactlyInAnyOrderElementsOf(acknowledged);
            assertThat(one.shelf("shared")).isEqualTo(new Library(journal).shelf("shared"));
        }
    }

    @Test
    void whatIsDecidedOnceIsNeverHalfDone() throws Exception {
        try (SqliteJournal journal = SqliteJournal.open(folder.resolve("journal.db"))) {
            Library library = new Library(journal);
            library.put(ADA, "s0", "Emma");
            List<Callable<Integer>> movers = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int mover = i;
                movers.add(() -> {
                    int moved = 0;
                    for (int n = 0; n < 30; n++) {
                        String from = "s" + (mover + n) % 3;
                        try {
                            library.take(new Move(BOB, from, "s" + (mover + n + 1) % 3, "Emma"));
                            moved++;
                        } catch (IllegalArgumentException e) {
                            assertThat(e).hasMessageContaining("not on shelf");
                        }
                    }
                    return moved;
                });
            }
            for (Future<Integer> each : threads.invokeAll(movers)) {
                each.get();
            }

            List<String> everywhere = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                everywhere.addAll(library.shelf("s" + i).books());
            }
            assertThat(everywhere).containsExactly("Emma");
        }
    }

    private <T> List<T> all(Callable<T> work) throws Exception {
        List<Callable<T>> same = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            same.add(work);
        }
        return threads.invokeAll(same).stream().map(RoadUnderLoadTest::value).collect(Collectors.toList());
    }

    private static <T> T value(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
