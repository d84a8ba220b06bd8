package dev.cocreate.core.internal.delivery;

import com.zaxxer.hikari.HikariDataSource;
import dev.cocreate.core.internal.journal.PostgresJournal;
import dev.cocreate.core.internal.journal.PostgresServer;
import dev.cocreate.core.internal.journal.SqliteJournal;
import dev.cocreate.journal.Journal;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** Every specification of delivery, over the stores that last. */
@Tag("slow")
class DurableDeliveryTest {

    private static final AtomicInteger FILES = new AtomicInteger();

    @TempDir
    private static Path folder;

    private static Journal sqlite() {
        return SqliteJournal.open(folder.resolve("journal-" + FILES.incrementAndGet() + ".db"));
    }

    @Nested
    class OverSqlite extends DeliveryTest {
        @Override
        Journal store() {
            return sqlite();
        }
    }

    @Nested
    class DeadLettersOverSqlite extends DeadLetterTest {
        @Override
        Journal store() {
            return sqlite();
        }
    }

    @Nested
    class UncertaintyOverSqlite extends UncertaintyTest {
        @Override
        Journal store() {
            return sqlite();
        }
    }

    @Nested
    class ReceptionOverSqlite extends ReceptionTest {
        @Override
        Journal store() {
            return sqlite();
        }
    }

    /** One pool for all databases would do too, but a test's database is its own. */
    private static final class Postgres {
        private static HikariDataSource pool;

        private static Journal open() {
            pool = PostgresServer.pool(PostgresServer.newDatabase());
            return PostgresJournal.open(pool);
        }
    }

    @AfterEach
    void closePool() {
        if (Postgres.pool != null) {
            Postgres.pool.close();
        }
    }

    @Nested
    class OverPostgres extends DeliveryTest {
        @Override
        Journal store() {
            return Postgres.open();
        }
    }

    @Nested
    class DeadLettersOverPostgres extends DeadLetterTest {
        @Override
        Journal store() {
            return Postgres.open();
        }
    }

    @Nested
    class UncertaintyOverPostgres extends UncertaintyTest {
        @Override
        Journal store() {
            return Postgres.open();
        }
    }

    @Nested
    class ReceptionOverPostgres extends ReceptionTest {
        @Override
        Journal store() {
            return Postgres.open();
        }
    }
}
