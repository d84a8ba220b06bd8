package dev.cocreate.benchmarks.profile;

import dev.cocreate.PartyId;
import dev.cocreate.core.internal.journal.SqliteJournal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * How much memory a profile of two hundred facts keeps: a hundred attributes, each said and then said anew. The journal
 * is a file, so that only the states kept count. Argument: how many profiles to take the mean of.
 */
public final class ProfileFootprint {

    private ProfileFootprint() {}

    public static void main(String[] arguments) throws Exception {
        int profiles = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50;
        Path folder = Files.createTempDirectory("footprint");
        try (SqliteJournal journal = SqliteJournal.open(folder.resolve("profiles.db"))) {
            Cabinet cabinet = new Cabinet(journal, 10_000);
            for (int i = 0; i < profiles; i++) {
                for (int fact = 0; fact < 200; fact++) {
                    cabinet.profiles
                            .of(PartyId.of("person-" + i))
                            .declare(Cabinet.KEYS.get(fact % 100), (double) fact)
                            .orElseThrow();
                }
            }
            cabinet.road.forget();
            long before = used();
            for (int i = 0; i < profiles; i++) {
                cabinet.profiles.of(PartyId.of("person-" + i)).stance();
            }
            long each = (used() - before) / profiles;
            System.out.printf(Locale.ROOT, "a profile of 200 facts keeps %,d bytes (mean of %d)%n", each, profiles);
        }
    }

    private static long used() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            System.gc();
            Thread.sleep(100);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
