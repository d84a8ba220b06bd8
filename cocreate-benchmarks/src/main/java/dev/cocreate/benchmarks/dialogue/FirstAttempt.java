package dev.cocreate.benchmarks.dialogue;

import com.zaxxer.hikari.HikariDataSource;
import dev.cocreate.CoCreate;
import dev.cocreate.benchmarks.Rounds;
import dev.cocreate.core.CoCreateBuilder;
import dev.cocreate.dialogue.Dialogue;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.SynchronousQueue;

/**
 * How long after the commit of a turn its first attempt is made, on a lane that was idle: from when the author was told
 * that her turn is durable until the channel is called. Each dialogue is used once, so that taking the lane is included.
 * Argument: how many turns.
 */
public final class FirstAttempt {

    private FirstAttempt() {}

    public static void main(String[] arguments) throws Exception {
        int turns = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
        Path folder = Files.createTempDirectory("attempts");
        measure("SQLite", turns, CoCreateBuilder.embedded(folder.resolve("shop.db")));
        try (EmbeddedPostgres server = Shops.postgres();
                HikariDataSource pool = Shops.pool(server, 12)) {
            measure("PostgreSQL", turns, Shops.shared(pool));
        }
    }

    private static void measure(String store, int turns, CoCreateBuilder plan) throws Exception {
        SynchronousQueue<Long> called = new SynchronousQueue<>();
        try (CoCreate shop = plan.channel(new Inbox(outbound -> put(called, System.nanoTime())))
                .build()) {
            shop.contacts().reach(Shops.ADA, List.of(Inbox.of("ada"))).orElseThrow();
            List<Dialogue> talks = new ArrayList<>();
            for (int i = 0; i < turns + turns / 5; i++) {
                talks.add(Shops.talk(shop, "talk-" + i));
            }
            shop.start();
            double[] millis = new double[turns];
            for (int i = -turns / 5; i < turns; i++) {
                talks.get(i + turns / 5).say(Shops.FLORIST, "Good morning.").orElseThrow();
                long committed = System.nanoTime();
                double passed = (called.take() - committed) / 1e6;
                if (i >= 0) {
                    millis[i] = passed;
                }
            }
            Rounds.say(
                    "%s, %d idle lanes: first attempt %.2f ms after the commit (median), p99 %.2f ms, longest %.2f ms",
                    store, turns, Rounds.median(millis), Rounds.percentile(millis, 99), Rounds.percentile(millis, 100));
        }
    }

    private static void put(SynchronousQueue<Long> called, long at) {
        try {
            called.put(at);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
