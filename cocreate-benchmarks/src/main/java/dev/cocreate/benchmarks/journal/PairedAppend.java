package dev.cocreate.benchmarks.journal;

import dev.cocreate.PartyId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Events a second into a SQLite journal, of events that are ready and of acts over the whole road, next to rows a second
 * of a plain insert with the same settings.
 *
 * <p>The speed of a disk may change tenfold from one moment to the next, so both sides take turns, a short round each,
 * and what counts is the median of the ratios of neighbouring rounds. Arguments: seconds a round, rounds, folder.
 */
public final class PairedAppend {

    private static final String LINE = "x".repeat(120);
    private static final double WARM_UP_SECONDS = 15;

    private PairedAppend() {}

    public static void main(String[] arguments) throws Exception {
        double seconds = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 1;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7;
        Path folder = Files.createTempDirectory(
                arguments.length > 2 ? Path.of(arguments[2]) : Path.of(System.getProperty("java.io.tmpdir")), "append");
        try (Connection plain = WholeDesign.plain(folder.resolve("plain.db"));
                WholeDesign design = WholeDesign.open(folder)) {
            // Until everything is compiled, which on two cores takes some ten seconds of many callers.
            rate(16, WARM_UP_SECONDS, caller -> Noted.write(design.road(), PartyId.of("writer-" + caller), LINE));
            List<ReadyBook> books = new ArrayList<>();
            for (int caller = 0; caller < 64; caller++) {
                books.add(new ReadyBook(PartyId.of("writer-" + caller)));
            }
            for (int callers : new int[] {1, 16, 64}) {
                measure(
                        "append",
                        plain,
                        callers,
                        seconds,
                        rounds,
                        caller -> books.get(caller).append(design.journal()));
                measure(
                        "whole road",
                        plain,
                        callers,
                        seconds,
                        rounds,
                        caller -> Noted.write(design.road(), PartyId.of("writer-" + caller), LINE));
            }
        }
    }

    private static void measure(String what, Connection plain, int callers, double seconds, int rounds, Work work)
            throws Exception {
        double[] inserts = new double[rounds];
        double[] events = new double[rounds];
        double[] ratios = new double[rounds];
        try (PreparedStatement insert = plain.prepareStatement(WholeDesign.INSERT)) {
            for (int round = -2; round < rounds; round++) {
                double inserted = rate(1, seconds, caller -> insert(insert));
                double stored = rate(callers, seconds, work);
                if (round >= 0) {
                    inserts[round] = inserted;
                    events[round] = stored;
                    ratios[round] = stored / inserted;
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-10s %2d callers: plain insert %,7.0f/s, events %,7.0f/s, ratio %.2f (lowest %.2f, highest %.2f)%n",
                what,
                callers,
                median(inserts),
                median(events),
                median(ratios),
                Arrays.stream(ratios).min().orElseThrow(),
                Arrays.stream(ratios).max().orElseThrow());
    }

    interface Work {
        void once(int caller) throws SQLException;
    }

    static double rate(int callers, double seconds, Work work) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            long start = System.nanoTime();
            long end = start + (long) (seconds * 1e9);
            List<Callable<Long>> tasks = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                int caller = i;
                tasks.add(() -> {
                    long done = 0;
                    while (System.nanoTime() < end) {
                        work.once(caller);
                        done++;
                    }
                    return done;
                });
            }
            long all = 0;
            for (Future<Long> each : threads.invokeAll(tasks)) {
                all += each.get();
            }
            return all * 1e9 / (System.nanoTime() - start);
        } finally {
            threads.shutdown();
        }
    }

    private static void insert(PreparedStatement insert) throws SQLException {
        insert.setString(1, LINE);
        insert.executeUpdate();
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
