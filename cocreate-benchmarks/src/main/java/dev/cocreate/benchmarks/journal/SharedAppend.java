package dev.cocreate.benchmarks.journal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.cocreate.PartyId;
import dev.cocreate.core.internal.journal.PostgresJournal;
import dev.cocreate.core.internal.journal.SqliteKeys;
import dev.cocreate.core.internal.road.Road;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Locale;

/**
 * Events a second over the whole road to a PostgreSQL journal: many callers next to one, and next to rows a second of a
 * plain insert, each committed by itself, on the same server. The server flushes what it acknowledges: {@code fsync} and
 * {@code synchronous_commit} are on.
 *
 * <p>The three take turns, a short round each, and what counts is the median of the ratios within a round. Arguments:
 * seconds a round, rounds, callers.
 */
public final class SharedAppend {

    private static final String LINE = "x".repeat(120);

    private SharedAppend() {}

    public static void main(String[] arguments) throws Exception {
        double seconds = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 1;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7;
        int callers = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 64;
        Path keys = Files.createTempDirectory("append").resolve("keys.db");
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
                HikariDataSource pool = pool(server.getJdbcUrl("postgres", "postgres"));
                WholeDesign design = WholeDesign.over(PostgresJournal.open(pool), SqliteKeys.open(keys));
                Connection plain = server.getPostgresDatabase().getConnection()) {
            measure(plain, design.road(), callers, seconds, rounds);
        }
    }

    private static HikariDataSource pool(String address) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address);
        config.setMaximumPoolSize(16);
        return new HikariDataSource(config);
    }

    private static void measure(Connection plain, Road road, int callers, double seconds, int rounds) throws Exception {
        double[] inserts = new double[rounds];
        double[] ones = new double[rounds];
        double[] manies = new double[rounds];
        try (Statement statement = plain.createStatement()) {
            statement.execute("CREATE TABLE line (position bigserial PRIMARY KEY, words text NOT NULL)");
        }
        try (PreparedStatement insert = plain.prepareStatement(WholeDesign.INSERT)) {
            insert.setString(1, LINE);
            for (int round = -2; round < rounds; round++) {
                double inserted = PairedAppend.rate(1, seconds, caller -> insert.executeUpdate());
                double one = PairedAppend.rate(1, seconds, caller -> write(road, caller));
                double many = PairedAppend.rate(callers, seconds, caller -> write(road, caller));
                if (round >= 0) {
                    inserts[round] = inserted;
                    ones[round] = one;
                    manies[round] = many;
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "plain insert %,.0f/s, one caller %,.0f/s, %d callers %,.0f/s%n",
                PairedAppend.median(inserts),
                PairedAppend.median(ones),
                callers,
                PairedAppend.median(manies));
        tell("one caller to the plain insert", ones, inserts);
        tell(callers + " callers to one caller", manies, ones);
        tell(callers + " callers to the plain insert", manies, inserts);
    }

    private static void write(Road road, int caller) {
        Noted.write(road, PartyId.of("writer-" + caller), LINE);
    }

    private static void tell(String what, double[] rates, double[] to) {
        double[] ratios = new double[rates.length];
        Arrays.setAll(ratios, i -> rates[i] / to[i]);
        System.out.printf(
                Locale.ROOT,
                "%s: %.2f (lowest %.2f, highest %.2f)%n",
                what,
                PairedAppend.median(ratios),
                Arrays.stream(ratios).min().orElseThrow(),
                Arrays.stream(ratios).max().orElseThrow());
    }
}
