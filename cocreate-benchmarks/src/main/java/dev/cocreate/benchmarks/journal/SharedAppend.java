package dev.cocreate.benchmarks.journal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.cocreate.PartyId;
import dev.cocreate.benchmarks.Rounds;
import dev.cocreate.core.internal.journal.PostgresJournal;
import dev.cocreate.core.internal.journal.SqliteKeys;
import dev.cocreate.core.internal.road.Road;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;

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
        try (Statement statement = plain.createStatement()) {
            statement.execute("CREATE TABLE line (position bigserial PRIMARY KEY, words text NOT NULL)");
        }
        try (PreparedStatement insert = plain.prepareStatement(WholeDesign.INSERT)) {
            insert.setString(1, LINE);
            double[][] rates = Rounds.inTurns(
                    2,
                    rounds,
                    () -> Rounds.rate(1, seconds, caller -> insert.executeUpdate()),
                    () -> Rounds.rate(1, seconds, caller -> write(road, caller)),
                    () -> Rounds.rate(callers, seconds, caller -> write(road, caller)));
            Rounds.say(
                    "plain insert %,.0f/s, one caller %,.0f/s, %d callers %,.0f/s",
                    Rounds.median(rates[0]), Rounds.median(rates[1]), callers, Rounds.median(rates[2]));
            Rounds.say("one caller to the plain insert: %s", Rounds.ratios(rates[1], rates[0]));
            Rounds.say("%d callers to one caller: %s", callers, Rounds.ratios(rates[2], rates[1]));
            Rounds.say("%d callers to the plain insert: %s", callers, Rounds.ratios(rates[2], rates[0]));
        }
    }

    private static void write(Road road, int caller) {
        Noted.write(road, PartyId.of("writer-" + caller), LINE);
    }
}
