package dev.cocreate.benchmarks.dialogue;

import dev.cocreate.CoCreate;
import dev.cocreate.benchmarks.Rounds;
import dev.cocreate.core.CoCreateBuilder;
import dev.cocreate.dialogue.Dialogue;
import dev.cocreate.dialogue.DialogueView;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * How long a dialogue of many turns takes to open in a library that was just built over its SQLite file, from its snapshot
 * and without one, and what it keeps in memory for each turn. Arguments: turns, how often.
 */
public final class LongDialogue {

    private LongDialogue() {}

    public static void main(String[] arguments) throws Exception {
        int turns = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int times = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 15;
        Path file = Files.createTempDirectory("long").resolve("shop.db");
        try (CoCreate shop = CoCreateBuilder.embedded(file).build()) {
            Dialogue talk = Shops.talk(shop, "talk");
            for (int i = 0; i < turns; i++) {
                talk.say(i % 2 == 0 ? Shops.ADA : Shops.FLORIST, "Words of turn " + i)
                        .orElseThrow();
            }
        }
        double[] with = new double[times];
        long kept = 0;
        for (int i = -3; i < times; i++) {
            try (CoCreate shop = CoCreateBuilder.embedded(file).build()) {
                long before = used();
                double millis = open(shop, turns);
                if (i >= 0) {
                    with[i] = millis;
                }
                kept = used() - before;
            }
        }
        double[] without = new double[times];
        for (int i = -1; i < Math.min(5, times); i++) {
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".snapshots"));
            try (CoCreate shop = CoCreateBuilder.embedded(file).build()) {
                double millis = open(shop, turns);
                if (i >= 0) {
                    without[i] = millis;
                }
            }
        }
        Rounds.say(
                "a dialogue of %,d turns opens from a snapshot in %.2f ms (median), longest %.2f ms; without one in %.0f ms;"
                        + " it keeps %,d bytes, %.0f a turn",
                turns,
                Rounds.median(with),
                Rounds.percentile(with, 100),
                Rounds.median(Arrays.copyOf(without, Math.min(5, times))),
                kept,
                (double) kept / turns);
    }

    private static double open(CoCreate shop, int turns) {
        long start = System.nanoTime();
        DialogueView view = shop.dialogues().find("talk").orElseThrow().view();
        long passed = System.nanoTime() - start;
        if (view.length() != turns) {
            throw new IllegalStateException("it has " + view.length() + " turns");
        }
        return passed / 1e6;
    }

    private static long used() {
        System.gc();
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
