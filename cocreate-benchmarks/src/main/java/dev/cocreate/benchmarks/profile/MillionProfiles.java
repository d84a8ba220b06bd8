package dev.cocreate.benchmarks.profile;

import dev.cocreate.PartyId;
import dev.cocreate.core.internal.journal.SqliteJournal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Opens a SQLite file that holds many profiles, and reads some by id, none of them kept in memory. Arguments: how many
 * profiles, folder; a file made by an earlier run is used again.
 */
public final class MillionProfiles {

    private static final int READS = 5_000;

    private MillionProfiles() {}

    public static void main(String[] arguments) throws Exception {
        int profiles = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        Path folder = arguments.length > 1 ? Path.of(arguments[1]) : Files.createTempDirectory("million");
        Path file = folder.resolve("profiles-" + profiles + ".db");
        if (!Files.exists(file)) {
            fill(file, profiles);
        }
        long start = System.nanoTime();
        try (SqliteJournal journal = SqliteJournal.open(file)) {
            Cabinet cabinet = new Cabinet(journal, 1_000);
            cabinet.profiles.of(PartyId.of("person-0")).stance();
            System.out.printf(
                    Locale.ROOT, "opened %,d profiles in %.3f s%n", profiles, (System.nanoTime() - start) / 1e9);
            Random random = new Random(1);
            long[] nanos = new long[READS];
            for (int i = -READS; i < READS; i++) {
                PartyId person = PartyId.of("person-" + random.nextInt(profiles));
                long from = System.nanoTime();
                if (cabinet.profiles.of(person).facts().isEmpty()) {
                    throw new IllegalStateException("nothing is known of " + person);
                }
                if (i >= 0) {
                    nanos[i] = System.nanoTime() - from;
                }
            }
            Arrays.sort(nanos);
            System.out.printf(
                    Locale.ROOT,
                    "read by id: median %.0f µs, 99th percentile %.0f µs%n",
                    nanos[READS / 2] / 1e3,
                    nanos[READS * 99 / 100] / 1e3);
        }
    }

    private static void fill(Path file, int profiles) throws InterruptedException {
        long start = System.nanoTime();
        try (SqliteJournal journal = SqliteJournal.open(file)) {
            Cabinet cabinet = new Cabinet(journal, 1_000);
            AtomicInteger next = new AtomicInteger();
            ExecutorService writers = Executors.newFixedThreadPool(64);
            for (int i = 0; i < 64; i++) {
                writers.execute(() -> {
                    for (int person = next.getAndIncrement(); person < profiles; person = next.getAndIncrement()) {
                        cabinet.profiles
                                .of(PartyId.of("person-" + person))
                                .declare(Cabinet.KEYS.get(person % 100), 120.0)
                                .orElseThrow();
                    }
                });
            }
            writers.shutdown();
            if (!writers.awaitTermination(2, TimeUnit.HOURS)) {
                throw new IllegalStateException("filling took more than two hours");
            }
        }
        System.out.printf(Locale.ROOT, "filled %,d profiles in %.0f s%n", profiles, (System.nanoTime() - start) / 1e9);
    }
}
