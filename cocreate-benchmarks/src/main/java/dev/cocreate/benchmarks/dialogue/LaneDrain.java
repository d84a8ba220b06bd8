package dev.cocreate.benchmarks.dialogue;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariDataSource;
import dev.cocreate.CoCreate;
import dev.cocreate.benchmarks.Rounds;
import dev.cocreate.dialogue.Dialogue;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Turns a second out of lanes that are full, next to executions a second of one-time tasks by db-scheduler with its
 * lock-and-fetch polling, on one PostgreSQL, with as many workers, each in a database that holds nothing but the
 * work at hand. Neither does anything but count. Both take turns; what counts is the median of the ratios. Arguments: lanes, turns a lane, rounds,
 * rounds before them that do not count.
 */
public final class LaneDrain {

    private static final int WORKERS = 4;
    /** Rounds that do not count, unless said otherwise: what both run through is compiled by then. */
    private static final int WARM = 12;

    private static final String TABLE = "CREATE TABLE scheduled_tasks (task_name TEXT NOT NULL, task_instance TEXT NOT"
            + " NULL, task_data BYTEA, execution_time TIMESTAMP WITH TIME ZONE NOT NULL, picked BOOLEAN NOT NULL,"
            + " picked_by TEXT, last_success TIMESTAMP WITH TIME ZONE, last_failure TIMESTAMP WITH TIME ZONE,"
            + " consecutive_failures INT, last_heartbeat TIMESTAMP WITH TIME ZONE, version BIGINT NOT NULL,"
            + " priority SMALLINT, PRIMARY KEY (task_name, task_instance))";

    private LaneDrain() {}

    public static void main(String[] arguments) throws Exception {
        int lanes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        int turns = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5;
        int warm = arguments.length > 3 ? Integer.parseInt(arguments[3]) : WARM;
        try (EmbeddedPostgres server = Shops.postgres()) {
            int[] database = new int[1];
            double[][] rates = Rounds.inTurns(
                    warm,
                    rounds,
                    () -> scheduler(server, "theirs_" + database[0], lanes * turns),
                    () -> lanes(server, "ours_" + database[0]++, lanes, turns));
            Rounds.say(
                    "%d lanes of %d turns: db-scheduler %,6.0f tasks/s, lanes %,6.0f turns/s, ratio %s",
                    lanes, turns, Rounds.median(rates[0]), Rounds.median(rates[1]), Rounds.ratios(rates[1], rates[0]));
        }
    }

    private static double scheduler(EmbeddedPostgres server, String database, int tasks) throws Exception {
        CountDownLatch done = new CountDownLatch(tasks);
        OneTimeTask<Void> count = Tasks.oneTime("count").execute((instance, context) -> done.countDown());
        try (HikariDataSource pool = Shops.database(server, database, 16)) {
            try (Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(TABLE);
                statement.execute("CREATE INDEX execution_time_idx ON scheduled_tasks (execution_time)");
                statement.execute("CREATE INDEX last_heartbeat_idx ON scheduled_tasks (last_heartbeat)");
            }
            Scheduler scheduler = Scheduler.create(pool, count)
                    .threads(WORKERS)
                    .pollingInterval(Duration.ofMillis(10))
                    .pollUsingLockAndFetch(1.0, 8.0)
                    .build();
            Instant past = Instant.now().minusSeconds(60);
            for (int i = 0; i < tasks; i++) {
                scheduler.schedule(count.instance(Integer.toString(i)), past);
            }
            long start = System.nanoTime();
            scheduler.start();
            done.await();
            double rate = tasks * 1e9 / (System.nanoTime() - start);
            scheduler.stop();
            return rate;
        }
    }

    private static double lanes(EmbeddedPostgres server, String database, int lanes, int turns) throws Exception {
        CountDownLatch done = new CountDownLatch(lanes * turns);
        try (HikariDataSource pool = Shops.database(server, database, 16);
                CoCreate shop = Shops.shared(pool)
                        .channel(new Inbox(outbound -> done.countDown()))
                        .build()) {
            shop.contacts().reach(Shops.ADA, List.of(Inbox.of("ada"))).orElseThrow();
            List<Dialogue> talks = new ArrayList<>();
            for (int i = 0; i < lanes; i++) {
                talks.add(Shops.talk(shop, "talk-" + i));
            }
            for (Dialogue talk : talks) {
                for (int i = 0; i < turns; i++) {
                    talk.say(Shops.FLORIST, "Good morning.").orElseThrow();
                }
            }
            long start = System.nanoTime();
            shop.start();
            done.await();
            return lanes * turns * 1e9 / (System.nanoTime() - start);
        }
    }
}
