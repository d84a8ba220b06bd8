package dev.cocreate.benchmarks.journal;

import dev.cocreate.core.internal.journal.SqliteJournal;
import dev.cocreate.core.internal.journal.SqliteKeys;
import dev.cocreate.core.internal.road.Freezer;
import dev.cocreate.core.internal.road.Ids;
import dev.cocreate.core.internal.road.Road;
import dev.cocreate.core.internal.road.SealedSeal;
import dev.cocreate.core.internal.road.Vocabulary;
import dev.cocreate.journal.Journal;
import dev.cocreate.journal.SubjectKeys;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;

/**
 * Everything an act goes through: decision, codec, salts, commitment, sealing under the writer's key, the tree's edge,
 * three indexes and the head, in one durable transaction.
 */
record WholeDesign(Road road, Journal journal, SubjectKeys keys) implements AutoCloseable {

    /** What it is compared with. */
    static final String INSERT = "INSERT INTO line (words) VALUES (?)";

    static WholeDesign open(Path folder) {
        return over(SqliteJournal.open(folder.resolve("journal.db")), SqliteKeys.open(folder.resolve("keys.db")));
    }

    static WholeDesign over(Journal journal, SubjectKeys keys) {
        Road road = new Road(
                journal,
                Vocabulary.of(Noted.TYPES),
                new SealedSeal(keys),
                Clock.systemUTC(),
                Ids.ordered(Clock.systemUTC()),
                List.of(),
                10_000,
                Freezer.none(),
                () -> {});
        return new WholeDesign(road, journal, keys);
    }

    /** A table of one column and one connection, with the journal's settings. */
    static Connection plain(Path file) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA page_size = 8192");
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("PRAGMA secure_delete = ON");
            statement.execute("CREATE TABLE line (position INTEGER PRIMARY KEY, words TEXT NOT NULL)");
        }
        return connection;
    }

    @Override
    public void close() {
        journal.close();
        keys.close();
    }
}
