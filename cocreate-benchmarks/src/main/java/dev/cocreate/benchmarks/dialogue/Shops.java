package dev.cocreate.benchmarks.dialogue;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.cocreate.CoCreate;
import dev.cocreate.PartyId;
import dev.cocreate.core.CoCreateBuilder;
import dev.cocreate.core.internal.journal.MemoryKeys;
import dev.cocreate.dialogue.Dialogue;
import dev.cocreate.dialogue.Opening;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** What the measurements of this package share. */
final class Shops {

    static final PartyId ADA = PartyId.of("ada");
    static final PartyId FLORIST = PartyId.of("florist");

    private Shops() {}

    /** A PostgreSQL of its own that flushes what it acknowledges. */
    static EmbeddedPostgres postgres() throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    static HikariDataSource pool(EmbeddedPostgres server, int size) {
        return pool(server, "postgres", size);
    }

    /** A new database. */
    static HikariDataSource database(EmbeddedPostgres server, String name, int size) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return pool(server, name, size);
    }

    private static HikariDataSource pool(EmbeddedPostgres server, String database, int size) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.getJdbcUrl("postgres", database));
        config.setMaximumPoolSize(size);
        return new HikariDataSource(config);
    }

    static CoCreateBuilder shared(HikariDataSource pool) {
        return shared(pool, new MemoryKeys());
    }

    /** Over a database that holds what was sealed under these keys. */
    static CoCreateBuilder shared(HikariDataSource pool, MemoryKeys keys) {
        return CoCreateBuilder.shared(pool, keys);
    }

    static Dialogue talk(CoCreate shop, String name) {
        return shop.dialogues()
                .open(Opening.about("Roses").between(ADA).and(FLORIST).named(name))
                .orElseThrow();
    }
}
