package dev.cocreate.benchmarks.dialogue;

import com.zaxxer.hikari.HikariDataSource;
import dev.cocreate.CoCreate;
import dev.cocreate.benchmarks.Rounds;
import dev.cocreate.core.CoCreateBuilder;
import dev.cocreate.dialogue.Dialogue;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Durable turns a second, each thread in a dialogue of its own, next to rows a second of a plain one-row insert by as many
 * threads into the same kind of store. Both take turns, a short round each; what counts is the median of the ratios of
 * neighbouring rounds. Arguments: seconds a round, rounds, threads, and {@code sqlite} or
 * {@code postgresql} for one of them only.
 */
public final class DurableTurn {

    private static final String WORDS = "x".repeat(120);
    /** Rounds that do not count: what a turn runs through is compiled by then. */
    private static final int WARM = 8;

    private DurableTurn() {}

    public static void main(String[] arguments) throws Exception {
        double seconds = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 1;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7;
        int threads = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 16;
        String only = arguments.length > 3 ? arguments[3] : "";
        if (!only.equals("postgresql")) {
            sqlite(seconds, rounds, threads);
        }
        if (!only.equals("sqlite")) {
            postgres(seconds, rounds, threads);
        }
    }

    private static void sqlite(double seconds, int rounds, int threads) throws Exception {
        Path folder = Files.createTempDirectory("turns");
        try (CoCreate shop = CoCreateBuilder.embedded(folder.resolve("shop.db")).build();
                Connection plain = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("plain.db"));
                Statement statement = plain.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("PRAGMA secure_delete = ON");
            statement.execute("CREATE TABLE line (id INTEGER PRIMARY KEY, words TEXT)");
            try (PreparedStatement insert = plain.prepareStatement("INSERT INTO line (words) VALUES (?)")) {
                measure("SQLite", shop, seconds, rounds, threads, thread -> {
                    synchronized (insert) {
                        insert.setString(1, WORDS);
                        insert.executeUpdate();
                    }
                });
            }
        }
    }

    private static void postgres(double seconds, int rounds, int threads) throws Exception {
        try (EmbeddedPostgres server = Shops.postgres();
                HikariDataSource pool = Shops.pool(server, threads + 2);
                CoCreate shop = Shops.shared(pool).build()) {
            try (Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE line (id BIGSERIAL PRIMARY KEY, words TEXT)");
            }
            measure("PostgreSQL", shop, seconds, rounds, threads, thread -> {
                try (Connection connection = pool.getConnection();
                        PreparedStatement insert = connection.prepareStatement("INSERT INTO line (words) VALUES (?)")) {
                    insert.setString(1, WORDS);
                    insert.executeUpdate();
                }
            });
        }
    }

    private static void measure(
            String store, CoCreate shop, double seconds, int rounds, int threads, Rounds.Work insert) throws Exception {
        List<Dialogue> talks = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            talks.add(Shops.talk(shop, "talk-" + i));
        }
        double[][] rates = Rounds.inTurns(
                WARM,
                rounds,
                () -> Rounds.rate(threads, seconds, insert),
                () -> Rounds.rate(
                        threads,
                        seconds,
                        thread -> talks.get(thread).say(Shops.ADA, WORDS).orElseThrow()));
        Rounds.say(
                "%s, %d threads: plain insert %,7.0f/s, turns %,7.0f/s, ratio %s",
                store, threads, Rounds.median(rates[0]), Rounds.median(rates[1]), Rounds.ratios(rates[1], rates[0]));
    }
}
